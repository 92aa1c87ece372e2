"""Models of the Togai API, loaded on first use."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts import AccountAlias as AccountAlias, AccountAliasesPaginatedResponse as AccountAliasesPaginatedResponse
    from .accounts import AccountPaginatedResponse as AccountPaginatedResponse
    from .accounts import AddAccountAliasesRequest as AddAccountAliasesRequest, CreateAccountRequest as CreateAccountRequest
    from .accounts import CreateProposalRequest as CreateProposalRequest
    from .accounts import CreateProposalRequestPaymentMode as CreateProposalRequestPaymentMode
    from .accounts import CreatePurchaseRequest as CreatePurchaseRequest, EditPricingScheduleRequest as EditPricingScheduleRequest
    from .accounts import GetProposalResponse as GetProposalResponse, GetPurchaseResponse as GetPurchaseResponse
    from .accounts import PricingSchedulePaginatedResponse as PricingSchedulePaginatedResponse
    from .accounts import PricingScheduleWithPricePlanId as PricingScheduleWithPricePlanId, Proposal as Proposal
    from .accounts import ProposalPaymentMode as ProposalPaymentMode, ProposalsListResponse as ProposalsListResponse
    from .accounts import ProposalsListResponsePaymentMode as ProposalsListResponsePaymentMode
    from .accounts import ProposalsPaginatedResponse as ProposalsPaginatedResponse, Purchase as Purchase
    from .accounts import PurchaseFeatureDetails as PurchaseFeatureDetails, PurchaseListResponse as PurchaseListResponse
    from .accounts import PurchasePaginatedListData as PurchasePaginatedListData, PurchasePlanOverride as PurchasePlanOverride
    from .accounts import PurchaseStatus as PurchaseStatus, PurchaseType as PurchaseType
    from .accounts import RemoveAccountAliasesRequest as RemoveAccountAliasesRequest
    from .accounts import RemoveAccountAliasRequest as RemoveAccountAliasRequest, UpdateAccountRequest as UpdateAccountRequest
    from .accounts import UpdateAccountRequestStatus as UpdateAccountRequestStatus
    from .accounts import UpdatePricingScheduleRequest as UpdatePricingScheduleRequest
    from .accounts import UpdatePricingScheduleRequestMode as UpdatePricingScheduleRequestMode
    from .accounts import UpdatePricingScheduleRequestWithActions as UpdatePricingScheduleRequestWithActions
    from .accounts import UpdateProposalStatus as UpdateProposalStatus, UpdateProposalStatusStatus as UpdateProposalStatusStatus
    from .accounts import WalletTopupDetails as WalletTopupDetails
    from .add_ons import AddOn as AddOn, AddOnPaginatedResponse as AddOnPaginatedResponse, AddOnStatus as AddOnStatus
    from .add_ons import CreateAddOnRequest as CreateAddOnRequest, GetAddOnsStatus as GetAddOnsStatus
    from .add_ons import UpdateAddOnRequest as UpdateAddOnRequest
    from .alerts import Alert as Alert, AlertsPaginatedResponse as AlertsPaginatedResponse, AlertStatus as AlertStatus
    from .alerts import AlertTemplate as AlertTemplate, AlertTemplatesPaginatedResponse as AlertTemplatesPaginatedResponse
    from .alerts import CreateAlertRequest as CreateAlertRequest, Incident as Incident
    from .alerts import IncidentsPaginatedResponse as IncidentsPaginatedResponse, UpdateAlertRequest as UpdateAlertRequest
    from .alerts import UpdateIncidentStatusRequest as UpdateIncidentStatusRequest
    from .alerts import UpdateIncidentStatusRequestStatus as UpdateIncidentStatusRequestStatus
    from .aliases import Alias as Alias, AliasPaginatedResponse as AliasPaginatedResponse
    from .aliases import CreateAliasRequest as CreateAliasRequest, CreateBulkAliasRequest as CreateBulkAliasRequest
    from .credits import CreateCreditRequest as CreateCreditRequest, CreateCreditResponse as CreateCreditResponse
    from .credits import Credit as Credit, CreditBalanceResponse as CreditBalanceResponse
    from .credits import CreditDetailsResponse as CreditDetailsResponse, CreditRequest as CreditRequest
    from .credits import CreditStatus as CreditStatus, CreditTransaction as CreditTransaction
    from .credits import CreditTransactionTransactionType as CreditTransactionTransactionType
    from .credits import ListCreditsResponse as ListCreditsResponse
    from .customer_portal import GetCustomerPortalDelegateTokenRequest as GetCustomerPortalDelegateTokenRequest
    from .customers import CreateAccountRequestWithoutCustomerId as CreateAccountRequestWithoutCustomerId
    from .customers import CreateCustomerContactRequest as CreateCustomerContactRequest
    from .customers import CreateCustomerContactResponse as CreateCustomerContactResponse
    from .customers import CreateCustomerRequest as CreateCustomerRequest, CreateCustomerResponse as CreateCustomerResponse
    from .customers import Customer as Customer, CustomerPaginatedResponse as CustomerPaginatedResponse
    from .customers import CustomerStatus as CustomerStatus, UpdateCustomerRequest as UpdateCustomerRequest
    from .entitlements import EntitlementValue as EntitlementValue, FeatureCreditEntry as FeatureCreditEntry
    from .entitlements import FeatureCreditEntrySource as FeatureCreditEntrySource
    from .entitlements import FeatureCreditEntryStatus as FeatureCreditEntryStatus
    from .entitlements import GetEntitlementValuesResponse as GetEntitlementValuesResponse
    from .entitlements import GetFeatureCreditEntriesPaginatedResponse as GetFeatureCreditEntriesPaginatedResponse
    from .entitlements import GetFeatureCreditsResponse as GetFeatureCreditsResponse
    from .entitlements import UpdateFeatureCreditsRequest as UpdateFeatureCreditsRequest
    from .entitlements import ValidateEntitlementValueRequest as ValidateEntitlementValueRequest
    from .event_ingestion import IngestBatchEventRequest as IngestBatchEventRequest, IngestEventResponse as IngestEventResponse
    from .event_management import EnrichedField as EnrichedField, EnrichedFieldType as EnrichedFieldType
    from .event_management import EnrichmentDependency as EnrichmentDependency
    from .event_management import EnrichmentDependencyType as EnrichmentDependencyType
    from .event_management import EventCorrectionAction as EventCorrectionAction, EventCorrectionInfo as EventCorrectionInfo
    from .event_management import EventCorrectionInfoStatus as EventCorrectionInfoStatus
    from .event_management import EventCorrectionRequest as EventCorrectionRequest, EventPipelineInfo as EventPipelineInfo
    from .event_management import EventPipelineInfoAccount as EventPipelineInfoAccount
    from .event_management import EventPipelineInfoCustomer as EventPipelineInfoCustomer
    from .event_management import EventPipelineInfoEnrichments as EventPipelineInfoEnrichments
    from .event_management import EventPipelineInfoEventSchema as EventPipelineInfoEventSchema
    from .event_management import EventPipelineInfoFeatureDetails as EventPipelineInfoFeatureDetails
    from .event_management import EventPipelineInfoPricePlans as EventPipelineInfoPricePlans
    from .event_management import EventPipelineInfoRevenueDetails as EventPipelineInfoRevenueDetails
    from .event_management import EventPipelineInfoUsageMeters as EventPipelineInfoUsageMeters
    from .event_management import EventPipelineInfoUsageMetersStatus as EventPipelineInfoUsageMetersStatus
    from .event_management import EventsCorrectionResponse as EventsCorrectionResponse, EventSource as EventSource
    from .event_management import EventWithStatus as EventWithStatus
    from .event_management import EventWithStatusAndEventPipelineInfo as EventWithStatusAndEventPipelineInfo
    from .event_management import GetEventResponse as GetEventResponse, GetEventsResponse as GetEventsResponse
    from .event_management import IngestionStatus as IngestionStatus, IngestionStatusStatus as IngestionStatusStatus
    from .event_schemas import CreateEventSchemaRequest as CreateEventSchemaRequest, EventSchemaListData as EventSchemaListData
    from .event_schemas import EventSchemaListPaginatedResponse as EventSchemaListPaginatedResponse
    from .event_schemas import EventSchemaVersionsResponse as EventSchemaVersionsResponse
    from .event_schemas import UpdateEventSchemaRequest as UpdateEventSchemaRequest
    from .features import CreateFeatureRequest as CreateFeatureRequest, EventSchemasForFeature as EventSchemasForFeature
    from .features import Feature as Feature, FeatureListResponse as FeatureListResponse
    from .features import FeaturePaginatedListData as FeaturePaginatedListData, UpdateFeatureRequest as UpdateFeatureRequest
    from .file_storage import FileDownloadUrlResponse as FileDownloadUrlResponse
    from .invoice_groups import CreateInvoiceGroupRequest as CreateInvoiceGroupRequest
    from .invoice_groups import InvoiceGroupAccountsPaginatedResponse as InvoiceGroupAccountsPaginatedResponse
    from .invoice_groups import InvoiceGroupPaginatedResponse as InvoiceGroupPaginatedResponse, InvoiceGroups as InvoiceGroups
    from .invoice_groups import UpdateInvoiceGroupAccounts as UpdateInvoiceGroupAccounts
    from .invoices import CreateCustomInvoiceRequest as CreateCustomInvoiceRequest
    from .invoices import CreateCustomInvoiceRequestOwnerType as CreateCustomInvoiceRequestOwnerType
    from .invoices import CreateInvoiceStatus as CreateInvoiceStatus, CustomInvoiceLineItem as CustomInvoiceLineItem
    from .invoices import Invoice as Invoice, InvoiceDetails as InvoiceDetails, InvoiceDetailsAccount as InvoiceDetailsAccount
    from .invoices import InvoiceDetailsCustomer as InvoiceDetailsCustomer
    from .invoices import InvoiceDetailsInvoiceGroup as InvoiceDetailsInvoiceGroup
    from .invoices import InvoiceDetailsOrganization as InvoiceDetailsOrganization
    from .invoices import InvoiceFinalizingStatus as InvoiceFinalizingStatus, InvoiceInfo as InvoiceInfo
    from .invoices import InvoiceLineItem as InvoiceLineItem, InvoiceLineItemType as InvoiceLineItemType
    from .invoices import InvoicesClass as InvoicesClass, InvoicesStatus as InvoicesStatus, InvoicesType as InvoicesType
    from .invoices import InvoiceSummary as InvoiceSummary, InvoiceSummaryFinalizingStatus as InvoiceSummaryFinalizingStatus
    from .invoices import ListInvoicesResponse as ListInvoicesResponse
    from .invoices import ManageMiscellaneousChargesRequest as ManageMiscellaneousChargesRequest
    from .invoices import MiscellaneousCharge as MiscellaneousCharge, MiscellaneousChargesResponse as MiscellaneousChargesResponse
    from .invoices import PricingRuleChangesLog as PricingRuleChangesLog, PricingRuleInfo as PricingRuleInfo
    from .invoices import PricingRulesLog as PricingRulesLog
    from .invoices import PricingRulesLogsPaginatedResponse as PricingRulesLogsPaginatedResponse
    from .invoices import PricingRulesLogType as PricingRulesLogType, PricingRulesValues as PricingRulesValues
    from .invoices import UpdateInvoiceRequest as UpdateInvoiceRequest, UpdateInvoiceRequestStatus as UpdateInvoiceRequestStatus
    from .jobs import GetJobResponse as GetJobResponse, GetJobResponseStatus as GetJobResponseStatus
    from .jobs import GetJobResponseType as GetJobResponseType, JobEntriesPaginatedResponse as JobEntriesPaginatedResponse
    from .jobs import JobEntriesResponse as JobEntriesResponse, JobEntriesResponseStatus as JobEntriesResponseStatus
    from .jobs import JobsPaginatedResponse as JobsPaginatedResponse
    from .jobs import JobsWithoutStatusInfoResponse as JobsWithoutStatusInfoResponse
    from .licenses import GetLicenseUpdatesResponse as GetLicenseUpdatesResponse
    from .licenses import LicenseEntryDetailsUpdateRequest as LicenseEntryDetailsUpdateRequest
    from .licenses import LicenseUpdateRequest as LicenseUpdateRequest
    from .licenses import LicenseUpdateRequestUpdateType as LicenseUpdateRequestUpdateType
    from .licenses import LicenseUpdateResponse as LicenseUpdateResponse, NamedLicenseUpdate as NamedLicenseUpdate
    from .licenses import NamedLicenseUpdatesPaginatedResponse as NamedLicenseUpdatesPaginatedResponse
    from .metrics import GetMetricsRequest as GetMetricsRequest, GetMetricsResponse as GetMetricsResponse
    from .metrics import MetricDataPoints as MetricDataPoints, MetricDataPointsGroupedBy as MetricDataPointsGroupedBy
    from .metrics import MetricName as MetricName, MetricQuery as MetricQuery
    from .metrics import MetricQueryAggregationPeriod as MetricQueryAggregationPeriod
    from .metrics import MetricQueryFilterEntry as MetricQueryFilterEntry, MetricQueryResponse as MetricQueryResponse
    from .payments import CreatePaymentRequest as CreatePaymentRequest, ExternalPaymentReference as ExternalPaymentReference
    from .payments import ExternalPaymentReferenceSourceType as ExternalPaymentReferenceSourceType
    from .payments import ListPaymentResponse as ListPaymentResponse, Payment as Payment
    from .payments import PaymentLineItemRecord as PaymentLineItemRecord, PaymentLineItemRecordType as PaymentLineItemRecordType
    from .price_experimentation import BillingEntitlementRevenueSummary as BillingEntitlementRevenueSummary
    from .price_experimentation import CalculateRevenueRequest as CalculateRevenueRequest
    from .price_experimentation import CalculateRevenueResponse as CalculateRevenueResponse
    from .price_experimentation import CalculateRevenueResponseV2 as CalculateRevenueResponseV2
    from .price_experimentation import CreditGrantRevenueSummary as CreditGrantRevenueSummary, CurrencyConfig as CurrencyConfig
    from .price_experimentation import CurrencyConfigMode as CurrencyConfigMode
    from .price_experimentation import EntitlementOverageConfig as EntitlementOverageConfig
    from .price_experimentation import EntitlementOverageConfigMode as EntitlementOverageConfigMode
    from .price_experimentation import EntitlementOverageEntry as EntitlementOverageEntry
    from .price_experimentation import EntitlementOverageLookupCycle as EntitlementOverageLookupCycle
    from .price_experimentation import EntitlementOverageRevenueSummary as EntitlementOverageRevenueSummary
    from .price_experimentation import FixedFeeRevenueSummary as FixedFeeRevenueSummary
    from .price_experimentation import LicenseEntriesConfig as LicenseEntriesConfig
    from .price_experimentation import LicenseEntriesConfigMode as LicenseEntriesConfigMode
    from .price_experimentation import LicenseEntriesLookupCycle as LicenseEntriesLookupCycle
    from .price_experimentation import LicenseEntriesLookupRange as LicenseEntriesLookupRange, LicenseEntry as LicenseEntry
    from .price_experimentation import NamedLicenseEntriesConfig as NamedLicenseEntriesConfig
    from .price_experimentation import NamedLicenseEntriesConfigMode as NamedLicenseEntriesConfigMode
    from .price_experimentation import NamedLicenseEntriesLookupCycle as NamedLicenseEntriesLookupCycle
    from .price_experimentation import NamedLicenseEntriesLookupRange as NamedLicenseEntriesLookupRange
    from .price_experimentation import NamedLicenseEntry as NamedLicenseEntry, PricePlanDetailsConfig as PricePlanDetailsConfig
    from .price_experimentation import PricePlanDetailsConfigMode as PricePlanDetailsConfigMode
    from .price_experimentation import ProrationConfig as ProrationConfig, ProrationConfigMode as ProrationConfigMode
    from .price_experimentation import ProrationCustomConfig as ProrationCustomConfig
    from .price_experimentation import ProrationLookupCycleConfig as ProrationLookupCycleConfig, RevenueInfo as RevenueInfo
    from .price_experimentation import RevenueInfoV2 as RevenueInfoV2, SlabRevenueMetadata as SlabRevenueMetadata
    from .price_experimentation import SlabRevenueSummary as SlabRevenueSummary, UsageConfig as UsageConfig
    from .price_experimentation import UsageConfigLookupCycle as UsageConfigLookupCycle
    from .price_experimentation import UsageConfigLookupRange as UsageConfigLookupRange, UsageConfigMode as UsageConfigMode
    from .price_experimentation import UsageLookupRange as UsageLookupRange
    from .price_plans import ActivatePricePlanRequest as ActivatePricePlanRequest
    from .price_plans import CreatePricePlanRequest as CreatePricePlanRequest, PricePlan as PricePlan
    from .price_plans import PricePlanListData as PricePlanListData, PricePlanListDataStatus as PricePlanListDataStatus
    from .price_plans import PricePlanPaginatedResponse as PricePlanPaginatedResponse, PricePlanStatus as PricePlanStatus
    from .price_plans import PricingSchedule as PricingSchedule, UpdatePricePlanRequest as UpdatePricePlanRequest
    from .price_plans_v2 import CreatePricePlanV2Request as CreatePricePlanV2Request
    from .price_plans_v2 import FinalizePricePlanRequest as FinalizePricePlanRequest, PricePlanV2 as PricePlanV2
    from .price_plans_v2 import PricePlanV2PaginatedResponse as PricePlanV2PaginatedResponse
    from .price_plans_v2 import PricePlanV2Status as PricePlanV2Status, UpdatePricePlanV2Request as UpdatePricePlanV2Request
    from .pricing_rules import ListPricingRulesByScheduleIdInvoiceTiming as ListPricingRulesByScheduleIdInvoiceTiming
    from .reports import ListReportsFetchFor as ListReportsFetchFor, QueryColumn as QueryColumn, QueryFilter as QueryFilter
    from .reports import QueryFunction as QueryFunction, QueryInput as QueryInput, QuerySort as QuerySort, Report as Report
    from .reports import ReportsPaginatedResponse as ReportsPaginatedResponse, ReportStatus as ReportStatus
    from .reports import ReportType as ReportType
    from .schedules import AccountSchedule as AccountSchedule, AssociationConfig as AssociationConfig
    from .schedules import EditAccountScheduleRequest as EditAccountScheduleRequest
    from .schedules import FinalizeAccountSchedules as FinalizeAccountSchedules, ScheduleInfo as ScheduleInfo
    from .schedules import SchedulesPaginatedResponse as SchedulesPaginatedResponse
    from .schedules import UpdateAccountScheduleV2Request as UpdateAccountScheduleV2Request
    from .schedules import UpdateAccountScheduleV2RequestMode as UpdateAccountScheduleV2RequestMode
    from .settings import Setting as Setting, SettingPaginatedResponse as SettingPaginatedResponse
    from .settings import UpdateSettingRequest as UpdateSettingRequest
    from .shared import Account as Account, AccountAliases as AccountAliases
    from .shared import AccountsBillingInformation as AccountsBillingInformation, AccountStatus as AccountStatus
    from .shared import ActivityStatus as ActivityStatus, AddOnType as AddOnType, Address as Address, Attribute as Attribute
    from .shared import BaseSuccessResponse as BaseSuccessResponse, BillingConfig as BillingConfig
    from .shared import BillingEntitlementRateCard as BillingEntitlementRateCard
    from .shared import BulkRateCardOperationsRequest as BulkRateCardOperationsRequest
    from .shared import BulkRateCardOperationsResponse as BulkRateCardOperationsResponse
    from .shared import CreateAccountAliasRequest as CreateAccountAliasRequest
    from .shared import CreateAccountRequestWithoutCustomerIdStatus as CreateAccountRequestWithoutCustomerIdStatus
    from .shared import CreateEntitySetting as CreateEntitySetting, CreatePricePlanDetails as CreatePricePlanDetails
    from .shared import CreatePricePlanDetailsOverride as CreatePricePlanDetailsOverride
    from .shared import CreatePricePlanMigrationRequest as CreatePricePlanMigrationRequest, CreatePricingRule as CreatePricingRule
    from .shared import CreditGrantRateCard as CreditGrantRateCard, CreditGrantType as CreditGrantType
    from .shared import CreditRateDetails as CreditRateDetails, CurrencyRateValue as CurrencyRateValue
    from .shared import CurrencySlabRateDetail as CurrencySlabRateDetail, Dependency as Dependency
    from .shared import DependencyType as DependencyType, DimensionsSchema as DimensionsSchema, Enrichments as Enrichments
    from .shared import EntitlementOverageRateCard as EntitlementOverageRateCard, ErrorResponse as ErrorResponse, Event as Event
    from .shared import EventAttributeSchema as EventAttributeSchema, EventSchema as EventSchema
    from .shared import EventSchemaStatus as EventSchemaStatus, ExpiryType as ExpiryType, FeatureConfig as FeatureConfig
    from .shared import FeatureDetails as FeatureDetails, Field as Field, FieldEnrichmentType as FieldEnrichmentType
    from .shared import FieldType as FieldType, FixedFeeRateCard as FixedFeeRateCard, FixedFeeType as FixedFeeType
    from .shared import GrantDetails as GrantDetails, IngestEventRequest as IngestEventRequest
    from .shared import InvoiceGroupDetails as InvoiceGroupDetails, InvoiceTiming as InvoiceTiming
    from .shared import LicenseRateCard as LicenseRateCard, LicenseRateCardConfig as LicenseRateCardConfig
    from .shared import LicenseUpdate as LicenseUpdate, MaxQuantityBreachAction as MaxQuantityBreachAction
    from .shared import MigrationMode as MigrationMode, MinimumCommitment as MinimumCommitment
    from .shared import PaginationOptions as PaginationOptions, PaginationOptionsSortOrder as PaginationOptionsSortOrder
    from .shared import PlanOverride as PlanOverride, PreAction as PreAction, PreActionType as PreActionType
    from .shared import PricePlanDetails as PricePlanDetails, PricePlanDetailsOverride as PricePlanDetailsOverride
    from .shared import PricePlanInfo as PricePlanInfo, PricePlanMigrationConfig as PricePlanMigrationConfig
    from .shared import PricePlanMigrationConfigMigrationMode as PricePlanMigrationConfigMigrationMode
    from .shared import PricePlanType as PricePlanType, PriceType as PriceType, PricingCycleConfig as PricingCycleConfig
    from .shared import PricingCycleInterval as PricingCycleInterval, PricingCycleStartOffset as PricingCycleStartOffset
    from .shared import PricingModel as PricingModel, PricingRule as PricingRule, PricingRuleAction as PricingRuleAction
    from .shared import PricingRuleActionType as PricingRuleActionType
    from .shared import PricingRulesPaginatedResponse as PricingRulesPaginatedResponse, PricingRuleTiming as PricingRuleTiming
    from .shared import ProratedRefundMode as ProratedRefundMode, RateCard as RateCard, RateCardData as RateCardData
    from .shared import RateCardDetails as RateCardDetails, RateCardOperation as RateCardOperation
    from .shared import RateCardOperationActionType as RateCardOperationActionType
    from .shared import RateCardPaginatedResponse as RateCardPaginatedResponse, RateCardType as RateCardType, RatePlan as RatePlan
    from .shared import RateValue as RateValue, RecurrenceConfig as RecurrenceConfig, SettingDataType as SettingDataType
    from .shared import Slab as Slab, SlabDetail as SlabDetail, SlabRate as SlabRate, TokenResponse as TokenResponse
    from .shared import UpdatePricingRulesRequest as UpdatePricingRulesRequest
    from .shared import UpdatePricingScheduleResponse as UpdatePricingScheduleResponse, UsageCycleInterval as UsageCycleInterval
    from .shared import UsageRateCard as UsageRateCard, ValidatedEntityError as ValidatedEntityError
    from .shared import ValidatedEntityErrorsPaginatedResponse as ValidatedEntityErrorsPaginatedResponse
    from .shared import VersionsToMigrate as VersionsToMigrate
    from .usage_meters import Computation as Computation, CreateUsageMeterRequest as CreateUsageMeterRequest
    from .usage_meters import CreateUsageMeterRequestType as CreateUsageMeterRequestType
    from .usage_meters import GetUsageMetersForEventSchemaAggregations as GetUsageMetersForEventSchemaAggregations
    from .usage_meters import UpdateUsageMeterRequest as UpdateUsageMeterRequest
    from .usage_meters import UpdateUsageMeterRequestType as UpdateUsageMeterRequestType, UsageMeter as UsageMeter
    from .usage_meters import UsageMeterAggregation as UsageMeterAggregation, UsageMeterFilterEntry as UsageMeterFilterEntry
    from .usage_meters import UsageMeterPaginatedResponse as UsageMeterPaginatedResponse, UsageMeterStatus as UsageMeterStatus
    from .usage_meters import UsageMeterType as UsageMeterType
    from .wallet import TopupWalletRequest as TopupWalletRequest, UpdateWalletRequest as UpdateWalletRequest
    from .wallet import WalletBalanceResponse as WalletBalanceResponse
    from .wallet import WalletEntriesPaginatedResponse as WalletEntriesPaginatedResponse, WalletEntry as WalletEntry
    from .wallet import WalletEntryStatus as WalletEntryStatus, WalletEntryTransactionType as WalletEntryTransactionType
    from .wallet import WalletStatus as WalletStatus


_NAMES: dict[str, tuple[str, ...]] = {
    ".accounts": (
        "AccountAlias AccountAliasesPaginatedResponse AccountPaginatedResponse AddAccountAliasesRequest CreateAccountRequest",
        "CreateProposalRequest CreateProposalRequestPaymentMode CreatePurchaseRequest EditPricingScheduleRequest GetProposalResponse",
        "GetPurchaseResponse PricingSchedulePaginatedResponse PricingScheduleWithPricePlanId Proposal ProposalPaymentMode",
        "ProposalsListResponse ProposalsListResponsePaymentMode ProposalsPaginatedResponse Purchase PurchaseFeatureDetails",
        "PurchaseListResponse PurchasePaginatedListData PurchasePlanOverride PurchaseStatus PurchaseType RemoveAccountAliasRequest",
        "RemoveAccountAliasesRequest UpdateAccountRequest UpdateAccountRequestStatus UpdatePricingScheduleRequest",
        "UpdatePricingScheduleRequestMode UpdatePricingScheduleRequestWithActions UpdateProposalStatus UpdateProposalStatusStatus",
        "WalletTopupDetails",
    ),
    ".add_ons": ("AddOn AddOnPaginatedResponse AddOnStatus CreateAddOnRequest GetAddOnsStatus UpdateAddOnRequest",),
    ".alerts": (
        "Alert AlertStatus AlertTemplate AlertTemplatesPaginatedResponse AlertsPaginatedResponse CreateAlertRequest Incident",
        "IncidentsPaginatedResponse UpdateAlertRequest UpdateIncidentStatusRequest UpdateIncidentStatusRequestStatus",
    ),
    ".aliases": ("Alias AliasPaginatedResponse CreateAliasRequest CreateBulkAliasRequest",),
    ".credits": (
        "CreateCreditRequest CreateCreditResponse Credit CreditBalanceResponse CreditDetailsResponse CreditRequest CreditStatus",
        "CreditTransaction CreditTransactionTransactionType ListCreditsResponse",
    ),
    ".customer_portal": ("GetCustomerPortalDelegateTokenRequest",),
    ".customers": (
        "CreateAccountRequestWithoutCustomerId CreateCustomerContactRequest CreateCustomerContactResponse CreateCustomerRequest",
        "CreateCustomerResponse Customer CustomerPaginatedResponse CustomerStatus UpdateCustomerRequest",
    ),
    ".entitlements": (
        "EntitlementValue FeatureCreditEntry FeatureCreditEntrySource FeatureCreditEntryStatus GetEntitlementValuesResponse",
        "GetFeatureCreditEntriesPaginatedResponse GetFeatureCreditsResponse UpdateFeatureCreditsRequest",
        "ValidateEntitlementValueRequest",
    ),
    ".event_ingestion": ("IngestBatchEventRequest IngestEventResponse",),
    ".event_management": (
        "EnrichedField EnrichedFieldType EnrichmentDependency EnrichmentDependencyType EventCorrectionAction EventCorrectionInfo",
        "EventCorrectionInfoStatus EventCorrectionRequest EventPipelineInfo EventPipelineInfoAccount EventPipelineInfoCustomer",
        "EventPipelineInfoEnrichments EventPipelineInfoEventSchema EventPipelineInfoFeatureDetails EventPipelineInfoPricePlans",
        "EventPipelineInfoRevenueDetails EventPipelineInfoUsageMeters EventPipelineInfoUsageMetersStatus EventSource EventWithStatus",
        "EventWithStatusAndEventPipelineInfo EventsCorrectionResponse GetEventResponse GetEventsResponse IngestionStatus",
        "IngestionStatusStatus",
    ),
    ".event_schemas": (
        "CreateEventSchemaRequest EventSchemaListData EventSchemaListPaginatedResponse EventSchemaVersionsResponse",
        "UpdateEventSchemaRequest",
    ),
    ".features": (
        "CreateFeatureRequest EventSchemasForFeature Feature FeatureListResponse FeaturePaginatedListData UpdateFeatureRequest",
    ),
    ".file_storage": ("FileDownloadUrlResponse",),
    ".invoice_groups": (
        "CreateInvoiceGroupRequest InvoiceGroupAccountsPaginatedResponse InvoiceGroupPaginatedResponse InvoiceGroups",
        "UpdateInvoiceGroupAccounts",
    ),
    ".invoices": (
        "CreateCustomInvoiceRequest CreateCustomInvoiceRequestOwnerType CreateInvoiceStatus CustomInvoiceLineItem Invoice",
        "InvoiceDetails InvoiceDetailsAccount InvoiceDetailsCustomer InvoiceDetailsInvoiceGroup InvoiceDetailsOrganization",
        "InvoiceFinalizingStatus InvoiceInfo InvoiceLineItem InvoiceLineItemType InvoiceSummary InvoiceSummaryFinalizingStatus",
        "InvoicesClass InvoicesStatus InvoicesType ListInvoicesResponse ManageMiscellaneousChargesRequest MiscellaneousCharge",
        "MiscellaneousChargesResponse PricingRuleChangesLog PricingRuleInfo PricingRulesLog PricingRulesLogType",
        "PricingRulesLogsPaginatedResponse PricingRulesValues UpdateInvoiceRequest UpdateInvoiceRequestStatus",
    ),
    ".jobs": (
        "GetJobResponse GetJobResponseStatus GetJobResponseType JobEntriesPaginatedResponse JobEntriesResponse",
        "JobEntriesResponseStatus JobsPaginatedResponse JobsWithoutStatusInfoResponse",
    ),
    ".licenses": (
        "GetLicenseUpdatesResponse LicenseEntryDetailsUpdateRequest LicenseUpdateRequest LicenseUpdateRequestUpdateType",
        "LicenseUpdateResponse NamedLicenseUpdate NamedLicenseUpdatesPaginatedResponse",
    ),
    ".metrics": (
        "GetMetricsRequest GetMetricsResponse MetricDataPoints MetricDataPointsGroupedBy MetricName MetricQuery",
        "MetricQueryAggregationPeriod MetricQueryFilterEntry MetricQueryResponse",
    ),
    ".payments": (
        "CreatePaymentRequest ExternalPaymentReference ExternalPaymentReferenceSourceType ListPaymentResponse Payment",
        "PaymentLineItemRecord PaymentLineItemRecordType",
    ),
    ".price_experimentation": (
        "BillingEntitlementRevenueSummary CalculateRevenueRequest CalculateRevenueResponse CalculateRevenueResponseV2",
        "CreditGrantRevenueSummary CurrencyConfig CurrencyConfigMode EntitlementOverageConfig EntitlementOverageConfigMode",
        "EntitlementOverageEntry EntitlementOverageLookupCycle EntitlementOverageRevenueSummary FixedFeeRevenueSummary",
        "LicenseEntriesConfig LicenseEntriesConfigMode LicenseEntriesLookupCycle LicenseEntriesLookupRange LicenseEntry",
        "NamedLicenseEntriesConfig NamedLicenseEntriesConfigMode NamedLicenseEntriesLookupCycle NamedLicenseEntriesLookupRange",
        "NamedLicenseEntry PricePlanDetailsConfig PricePlanDetailsConfigMode ProrationConfig ProrationConfigMode",
        "ProrationCustomConfig ProrationLookupCycleConfig RevenueInfo RevenueInfoV2 SlabRevenueMetadata SlabRevenueSummary",
        "UsageConfig UsageConfigLookupCycle UsageConfigLookupRange UsageConfigMode UsageLookupRange",
    ),
    ".price_plans": (
        "ActivatePricePlanRequest CreatePricePlanRequest PricePlan PricePlanListData PricePlanListDataStatus",
        "PricePlanPaginatedResponse PricePlanStatus PricingSchedule UpdatePricePlanRequest",
    ),
    ".price_plans_v2": (
        "CreatePricePlanV2Request FinalizePricePlanRequest PricePlanV2 PricePlanV2PaginatedResponse PricePlanV2Status",
        "UpdatePricePlanV2Request",
    ),
    ".pricing_rules": ("ListPricingRulesByScheduleIdInvoiceTiming",),
    ".reports": (
        "ListReportsFetchFor QueryColumn QueryFilter QueryFunction QueryInput QuerySort Report ReportStatus ReportType",
        "ReportsPaginatedResponse",
    ),
    ".schedules": (
        "AccountSchedule AssociationConfig EditAccountScheduleRequest FinalizeAccountSchedules ScheduleInfo",
        "SchedulesPaginatedResponse UpdateAccountScheduleV2Request UpdateAccountScheduleV2RequestMode",
    ),
    ".settings": ("Setting SettingPaginatedResponse UpdateSettingRequest",),
    ".shared": (
        "Account AccountAliases AccountStatus AccountsBillingInformation ActivityStatus AddOnType Address Attribute",
        "BaseSuccessResponse BillingConfig BillingEntitlementRateCard BulkRateCardOperationsRequest BulkRateCardOperationsResponse",
        "CreateAccountAliasRequest CreateAccountRequestWithoutCustomerIdStatus CreateEntitySetting CreatePricePlanDetails",
        "CreatePricePlanDetailsOverride CreatePricePlanMigrationRequest CreatePricingRule CreditGrantRateCard CreditGrantType",
        "CreditRateDetails CurrencyRateValue CurrencySlabRateDetail Dependency DependencyType DimensionsSchema Enrichments",
        "EntitlementOverageRateCard ErrorResponse Event EventAttributeSchema EventSchema EventSchemaStatus ExpiryType FeatureConfig",
        "FeatureDetails Field FieldEnrichmentType FieldType FixedFeeRateCard FixedFeeType GrantDetails IngestEventRequest",
        "InvoiceGroupDetails InvoiceTiming LicenseRateCard LicenseRateCardConfig LicenseUpdate MaxQuantityBreachAction MigrationMode",
        "MinimumCommitment PaginationOptions PaginationOptionsSortOrder PlanOverride PreAction PreActionType PricePlanDetails",
        "PricePlanDetailsOverride PricePlanInfo PricePlanMigrationConfig PricePlanMigrationConfigMigrationMode PricePlanType",
        "PriceType PricingCycleConfig PricingCycleInterval PricingCycleStartOffset PricingModel PricingRule PricingRuleAction",
        "PricingRuleActionType PricingRuleTiming PricingRulesPaginatedResponse ProratedRefundMode RateCard RateCardData",
        "RateCardDetails RateCardOperation RateCardOperationActionType RateCardPaginatedResponse RateCardType RatePlan RateValue",
        "RecurrenceConfig SettingDataType Slab SlabDetail SlabRate TokenResponse UpdatePricingRulesRequest",
        "UpdatePricingScheduleResponse UsageCycleInterval UsageRateCard ValidatedEntityError ValidatedEntityErrorsPaginatedResponse",
        "VersionsToMigrate",
    ),
    ".usage_meters": (
        "Computation CreateUsageMeterRequest CreateUsageMeterRequestType GetUsageMetersForEventSchemaAggregations",
        "UpdateUsageMeterRequest UpdateUsageMeterRequestType UsageMeter UsageMeterAggregation UsageMeterFilterEntry",
        "UsageMeterPaginatedResponse UsageMeterStatus UsageMeterType",
    ),
    ".wallet": (
        "TopupWalletRequest UpdateWalletRequest WalletBalanceResponse WalletEntriesPaginatedResponse WalletEntry WalletEntryStatus",
        "WalletEntryTransactionType WalletStatus",
    ),
}
_MODULES = {name: module for module, lines in _NAMES.items() for line in lines for name in line.split()}

if not TYPE_CHECKING:
    __all__ = [*_MODULES]

    def __getattr__(name: str) -> object:
        """Import a public name on first use and keep it."""
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        # Two threads may both come here: they store the same object.
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """The public names, loaded or not."""
        return sorted({*globals(), *__all__})
