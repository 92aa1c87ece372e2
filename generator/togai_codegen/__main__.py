"""`python -m togai_codegen`."""

from togai_codegen.cli.main import main

if __name__ == "__main__":
    main()
