# Include this file in a Makefile: `include togai-codegen.mk`. Each variable can be set before that, or on the command line.
#
#   make client-generate   write the package           make client-pull    bring the spec up to date
#   make client-check      is it what would be         make client-vendor  update the copies in other repositories
#                          generated?                  make client-vendor-verify
#   make client-diff       what changed since TOGAI_CODEGEN_BASE

TOGAI_CODEGEN ?= togai-codegen
TOGAI_CODEGEN_PREFIX ?= client-
TOGAI_CODEGEN_ARGS ?=
TOGAI_CODEGEN_SPEC ?= specs/api.yaml
TOGAI_CODEGEN_BASE ?= origin/main
TOGAI_CODEGEN_FAIL_ON ?= any
TOGAI_CODEGEN_REPORT ?=
# Copies of the client; without it, those that the config names.
TOGAI_CODEGEN_COPIES ?=

.PHONY: $(addprefix $(TOGAI_CODEGEN_PREFIX),generate check diff pull vendor vendor-verify)

$(TOGAI_CODEGEN_PREFIX)generate:
	@$(TOGAI_CODEGEN) generate $(TOGAI_CODEGEN_ARGS)

$(TOGAI_CODEGEN_PREFIX)check:
	@$(TOGAI_CODEGEN) check $(TOGAI_CODEGEN_ARGS) $(addprefix --report ,$(TOGAI_CODEGEN_REPORT))

$(TOGAI_CODEGEN_PREFIX)diff:
	@$(TOGAI_CODEGEN) diff "git:$(TOGAI_CODEGEN_BASE):$(TOGAI_CODEGEN_SPEC)" "$(TOGAI_CODEGEN_SPEC)" \
		--fail-on $(TOGAI_CODEGEN_FAIL_ON) $(addprefix --report ,$(TOGAI_CODEGEN_REPORT))

$(TOGAI_CODEGEN_PREFIX)pull:
	@$(TOGAI_CODEGEN) pull

$(TOGAI_CODEGEN_PREFIX)vendor:
	@$(TOGAI_CODEGEN) vendor update $(TOGAI_CODEGEN_COPIES)

$(TOGAI_CODEGEN_PREFIX)vendor-verify:
	@$(TOGAI_CODEGEN) vendor verify $(TOGAI_CODEGEN_COPIES)
