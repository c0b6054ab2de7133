/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query AuditCsv($filter: AuditFilter, $after: String) {\n    auditLogCsv(filter: $filter, after: $after) {\n      csv\n      endCursor\n    }\n  }\n": typeof types.AuditCsvDocument,
    "\n  query AuditPage($filter: AuditFilter, $first: Int, $after: String) {\n    auditLog(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.AuditPageDocument,
    "\n  fragment AuditRow on AuditEntry {\n    id\n    at\n    action\n    outcome\n    viewedAs\n    changeCount\n    requestId\n    jobId\n    actor {\n      kind\n      id\n      name\n      avatarUrl\n    }\n    target {\n      type\n      id\n      label\n    }\n    changes {\n      type\n      id\n      kind\n      fields {\n        name\n        before\n        after\n        masked\n      }\n    }\n    facts {\n      name\n      value\n    }\n  }\n": typeof types.AuditRowFragmentDoc,
    "\n  query BillingBanner {\n    tenantSubscription {\n      id\n      state\n      lapsesAt\n    }\n  }\n": typeof types.BillingBannerDocument,
    "\n  fragment OfferedPlan on Plan {\n    key\n    version\n    name\n    description\n    trialDays\n    limits\n    features\n    prices {\n      interval\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n": typeof types.OfferedPlanFragmentDoc,
    "\n  fragment SubscriptionRecord on TenantSubscription {\n    id\n    state\n    interval\n    quantity\n    periodEnd\n    trialEnd\n    cancelAt\n    endedAt\n    pastDueSince\n    lapsesAt\n    resumesAt\n    periodIsVoid\n    nextPlanAt\n    isBeingMoved\n    nextInterval\n    nextQuantity\n    nextQuantityAt\n    subdomainReleaseAt\n    viewerCanChange\n    nextCharge {\n      amount\n      currency\n    }\n    price {\n      amount\n      currency\n    }\n    total {\n      amount\n      currency\n    }\n    plan {\n      key\n      version\n      name\n    }\n    nextPlan {\n      key\n      version\n      name\n    }\n  }\n": typeof types.SubscriptionRecordFragmentDoc,
    "\n  fragment BillingRecord on Billing {\n    isAvailable\n    name\n    email\n    currency\n    vatId\n    vatStatus\n    planLocations {\n      planKey\n      locations\n    }\n    viewerCanChange\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    paymentMethod {\n      brand\n      last4\n      expMonth\n      expYear\n    }\n  }\n": typeof types.BillingRecordFragmentDoc,
    "\n  query BillingPage {\n    billing {\n      ...BillingRecord\n    }\n    surplus {\n      id\n      readOnlyCount\n      says\n    }\n    tenantSubscription {\n      id\n      ...SubscriptionRecord\n    }\n    tenant {\n      id\n      livemode\n      plan {\n        key\n        version\n        name\n        ...OfferedPlan\n      }\n    }\n    plans {\n      key\n      version\n      ...OfferedPlan\n    }\n  }\n": typeof types.BillingPageDocument,
    "\n  query BillingInvoices($first: Int, $after: String) {\n    billingInvoices(first: $first, after: $after) {\n      nodes {\n        id\n        ...InvoiceRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.BillingInvoicesDocument,
    "\n  fragment InvoiceRow on BillingInvoice {\n    id\n    number\n    state\n    issuedAt\n    periodStart\n    periodEnd\n    paidAt\n    nextAttemptAt\n    hostedUrl\n    pdfUrl\n    total {\n      amount\n      currency\n    }\n    tax {\n      amount\n      currency\n    }\n    amountDue {\n      amount\n      currency\n    }\n  }\n": typeof types.InvoiceRowFragmentDoc,
    "\n  query PreviewPlanChange($input: PreviewPlanChangeInput!) {\n    previewPlanChange(input: $input) {\n      when\n      beginsAt\n      previewedAt\n      nextAt\n      dueNow {\n        amount\n        currency\n      }\n      credit {\n        amount\n        currency\n      }\n      nextTotal {\n        amount\n        currency\n      }\n      plan {\n        key\n        version\n        name\n      }\n      lines {\n        says\n        amount {\n          amount\n          currency\n        }\n      }\n      losses {\n        ...LossLine\n      }\n    }\n  }\n": typeof types.PreviewPlanChangeDocument,
    "\n  fragment LossLine on Loss {\n    kind\n    feature\n    limitKey\n    from\n    to\n    count\n    listings {\n      id\n      name\n    }\n  }\n": typeof types.LossLineFragmentDoc,
    "\n  mutation ChangePlan($input: ChangePlanInput!) {\n    changePlan(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": typeof types.ChangePlanDocument,
    "\n  mutation PauseSubscription($input: PauseSubscriptionInput!) {\n    pauseSubscription(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": typeof types.PauseSubscriptionDocument,
    "\n  mutation ResumeSubscription {\n    resumeSubscription {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": typeof types.ResumeSubscriptionDocument,
    "\n  mutation CancelSubscription($input: CancelSubscriptionInput!) {\n    cancelSubscription(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": typeof types.CancelSubscriptionDocument,
    "\n  mutation ReactivateSubscription {\n    reactivateSubscription {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": typeof types.ReactivateSubscriptionDocument,
    "\n  mutation OpenBillingPortal($input: BillingPortalInput!) {\n    billingPortal(input: $input) {\n      url\n    }\n  }\n": typeof types.OpenBillingPortalDocument,
    "\n  mutation UpdateBillingDetails($input: UpdateBillingDetailsInput!) {\n    updateBillingDetails(input: $input) {\n      ...BillingRecord\n    }\n  }\n": typeof types.UpdateBillingDetailsDocument,
    "\n  subscription TenantSubscriptionNews {\n    tenantSubscriptionChanged {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": typeof types.TenantSubscriptionNewsDocument,
    "\n  query OneToFeature($id: ID!) {\n    listing(id: $id) {\n      id\n      name\n    }\n  }\n": typeof types.OneToFeatureDocument,
    "\n  fragment FeaturedRecord on FeaturedListings {\n    included\n    prices {\n      days\n      amount {\n        amount\n        currency\n      }\n    }\n    items {\n      source\n      until\n      isChosen\n      listing {\n        id\n        name\n        timezone\n      }\n    }\n  }\n": typeof types.FeaturedRecordFragmentDoc,
    "\n  query FeaturedPage {\n    featuredListings {\n      ...FeaturedRecord\n    }\n    billing {\n      isAvailable\n      viewerCanChange\n    }\n    entitlements {\n      limits {\n        key\n        limit\n      }\n    }\n    tenant {\n      id\n      livemode\n      plan {\n        key\n        version\n        name\n      }\n    }\n  }\n": typeof types.FeaturedPageDocument,
    "\n  mutation ChooseFeaturedListings($input: ChooseFeaturedListingsInput!) {\n    chooseFeaturedListings(input: $input) {\n      ...FeaturedRecord\n    }\n  }\n": typeof types.ChooseFeaturedListingsDocument,
    "\n  mutation BuyFeature($input: BuyFeatureInput!) {\n    buyFeature(input: $input) {\n      id\n      url\n    }\n  }\n": typeof types.BuyFeatureDocument,
    "\n  query Checkout($id: ID!) {\n    checkout(id: $id) {\n      id\n      state\n    }\n  }\n": typeof types.CheckoutDocument,
    "\n  mutation StartCheckout($input: StartCheckoutInput!) {\n    startCheckout(input: $input) {\n      id\n      url\n    }\n  }\n": typeof types.StartCheckoutDocument,
    "\n  mutation CancelTenantDeletion($input: CancelTenantDeletionInput!) {\n    cancelTenantDeletion(input: $input) {\n      id\n    }\n  }\n": typeof types.CancelTenantDeletionDocument,
    "\n  mutation RequestTenantDeletion($input: RequestTenantDeletionInput!) {\n    requestTenantDeletion(input: $input) {\n      id\n      deletesAt\n    }\n  }\n": typeof types.RequestTenantDeletionDocument,
    "\n  fragment BulkEditParts on ListingBulkEdit {\n    id\n    state\n    progress\n    failure\n    matched\n    changed\n    unchanged\n    failed\n    createdAt\n    undoableUntil\n    viewerCanUndo\n    change {\n      parts\n      status\n      addTags\n      removeTags\n      priceLevel\n      takesBookings\n    }\n    failures {\n      id\n      name\n      reason\n    }\n    keptListings {\n      id\n      name\n      columns\n    }\n  }\n": typeof types.BulkEditPartsFragmentDoc,
    "\n  query ListingBulkEditPage($id: ID!) {\n    listingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n": typeof types.ListingBulkEditPageDocument,
    "\n  subscription ListingBulkEditNews {\n    listingBulkEditChanged {\n      id\n      ...BulkEditParts\n    }\n  }\n": typeof types.ListingBulkEditNewsDocument,
    "\n  query ListingBulkEdits($after: String) {\n    listingBulkEdits(first: 20, after: $after) {\n      nodes {\n        id\n        state\n        createdAt\n        matched\n        changed\n        change {\n          parts\n          status\n          addTags\n          removeTags\n          priceLevel\n          takesBookings\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ListingBulkEditsDocument,
    "\n  query ListingBulkPreview($input: ListingBulkEditInput!) {\n    previewListingBulkEdit(input: $input) {\n      matched\n      examined\n      changing\n      unchanged\n      failing\n      failures {\n        id\n        name\n        reason\n      }\n    }\n  }\n": typeof types.ListingBulkPreviewDocument,
    "\n  mutation StartListingBulkEdit($input: ListingBulkEditInput!) {\n    startListingBulkEdit(input: $input) {\n      id\n    }\n  }\n": typeof types.StartListingBulkEditDocument,
    "\n  mutation CancelListingBulkEdit($id: ID!) {\n    cancelListingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n": typeof types.CancelListingBulkEditDocument,
    "\n  mutation UndoListingBulkEdit($id: ID!) {\n    undoListingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n": typeof types.UndoListingBulkEditDocument,
    "\n  query CategoriesPage {\n    categories {\n      id\n      ...CategoryRow\n    }\n  }\n": typeof types.CategoriesPageDocument,
    "\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateCategoryDocument,
    "\n  mutation UpdateCategory($id: ID!, $input: UpdateCategoryInput!) {\n    updateCategory(id: $id, input: $input) {\n      id\n      ...CategoryRow\n    }\n  }\n": typeof types.UpdateCategoryDocument,
    "\n  fragment CategoryRow on Category {\n    id\n    name\n    slug\n    sortOrder\n    listingCount\n    viewerCanEdit\n    parent {\n      id\n    }\n  }\n": typeof types.CategoryRowFragmentDoc,
    "\n  mutation DeleteCategory($id: ID!) {\n    deleteCategory(id: $id) {\n      id\n    }\n  }\n": typeof types.DeleteCategoryDocument,
    "\n  mutation RestoreCategory($id: ID!) {\n    restoreCategory(id: $id) {\n      id\n    }\n  }\n": typeof types.RestoreCategoryDocument,
    "\n  query CategoryChoices {\n    categories {\n      id\n      slug\n      name\n      sortOrder\n      parent {\n        id\n      }\n    }\n  }\n": typeof types.CategoryChoicesDocument,
    "\n  mutation PutCategory($id: ID!, $parentId: ID) {\n    updateCategory(id: $id, input: { parentId: $parentId }) {\n      id\n      ...CategoryRow\n    }\n  }\n": typeof types.PutCategoryDocument,
    "\n  mutation ReorderCategories($input: ReorderCategoriesInput!) {\n    reorderCategories(input: $input) {\n      id\n      ...CategoryRow\n    }\n  }\n": typeof types.ReorderCategoriesDocument,
    "\n  query ClaimedListing($slug: String!) {\n    tenant {\n      id\n      locale\n      ...TenantLook\n      ...DoorLook\n    }\n    listing(slug: $slug) {\n      id\n      name\n      isVerified\n      viewerCanEdit\n      viewerClaimedAt\n      address {\n        line1\n        city\n      }\n    }\n  }\n": typeof types.ClaimedListingDocument,
    "\n  fragment ClaimStep on ClaimProof {\n    id\n    method\n    hint\n    token {\n      place\n      value\n    }\n    expiresAt\n    triesLeft\n    provenAt\n    problem\n  }\n": typeof types.ClaimStepFragmentDoc,
    "\n  query ClaimWays($listingId: ID!) {\n    claimOptions(listingId: $listingId) {\n      method\n      hint\n    }\n    claimProofs(listingId: $listingId) {\n      id\n      ...ClaimStep\n    }\n  }\n": typeof types.ClaimWaysDocument,
    "\n  mutation StartClaimProof($input: StartClaimProofInput!) {\n    startClaimProof(input: $input) {\n      id\n      ...ClaimStep\n    }\n  }\n": typeof types.StartClaimProofDocument,
    "\n  mutation ProveClaim($id: ID!, $code: String) {\n    proveClaim(id: $id, code: $code) {\n      id\n      ...ClaimStep\n    }\n  }\n": typeof types.ProveClaimDocument,
    "\n  mutation ClaimListing($input: ClaimListingInput!) {\n    claimListing(input: $input) {\n      id\n    }\n  }\n": typeof types.ClaimListingDocument,
    "\n  mutation CreateCategoryField($input: CreateCategoryFieldInput!) {\n    createCategoryField(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateCategoryFieldDocument,
    "\n  mutation UpdateCategoryField($id: ID!, $input: UpdateCategoryFieldInput!) {\n    updateCategoryField(id: $id, input: $input) {\n      id\n    }\n  }\n": typeof types.UpdateCategoryFieldDocument,
    "\n  mutation DeleteCategoryField($id: ID!) {\n    deleteCategoryField(id: $id) {\n      id\n    }\n  }\n": typeof types.DeleteCategoryFieldDocument,
    "\n  mutation RestoreCategoryField($id: ID!) {\n    restoreCategoryField(id: $id) {\n      id\n    }\n  }\n": typeof types.RestoreCategoryFieldDocument,
    "\n  mutation PlaceCategoryField($id: ID!, $sortOrder: Int!) {\n    updateCategoryField(id: $id, input: { sortOrder: $sortOrder }) {\n      id\n    }\n  }\n": typeof types.PlaceCategoryFieldDocument,
    "\n  query CategoryFieldChoices {\n    categories {\n      id\n      fields {\n        id\n        key\n        label\n        labels {\n          locale\n          label\n        }\n        type\n        unit\n        isRequired\n        isSearchable\n        isFilterable\n        options {\n          value\n          label\n          labels {\n            locale\n            label\n          }\n        }\n        category {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.CategoryFieldChoicesDocument,
    "\n  query MemberListings($text: String) {\n    members(role: MERCHANT, text: $text, first: 100) {\n      nodes {\n        id\n        listings {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.MemberListingsDocument,
    "\n  mutation GrantListing($listingId: ID!, $userId: ID!) {\n    grantListing(listingId: $listingId, userId: $userId) {\n      id\n      listings {\n        id\n        name\n      }\n    }\n  }\n": typeof types.GrantListingDocument,
    "\n  mutation RevokeListingGrant($listingId: ID!, $userId: ID!) {\n    revokeListingGrant(listingId: $listingId, userId: $userId) {\n      id\n      listings {\n        id\n        name\n      }\n    }\n  }\n": typeof types.RevokeListingGrantDocument,
    "\n  query ListingChoices($text: String) {\n    listings(filter: { text: $text }, first: 20) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ListingChoicesDocument,
    "\n  query ListingHistory($listingId: ID!, $after: String) {\n    listing(id: $listingId) {\n      id\n      fields {\n        field {\n          id\n          key\n          label\n          labels {\n            locale\n            label\n          }\n          type\n          options {\n            value\n            label\n            labels {\n              locale\n              label\n            }\n          }\n        }\n      }\n    }\n    listingHistory(listingId: $listingId, first: 10, after: $after) {\n      nodes {\n        id\n        at\n        action\n        kind\n        actorKind\n        actorName\n        fields {\n          name\n          before\n          after\n          standing\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ListingHistoryDocument,
    "\n  mutation UndoListingChange($listingId: ID!, $changeId: ID!) {\n    undoListingChange(listingId: $listingId, changeId: $changeId) {\n      listing {\n        id\n        pendingChanges {\n          field\n        }\n      }\n      restored {\n        name\n      }\n      left {\n        name\n      }\n    }\n  }\n": typeof types.UndoListingChangeDocument,
    "\n  fragment HoursDraft on Hours {\n    always\n    weekly {\n      day\n      opens\n      closes\n    }\n    exceptions {\n      date\n      closed\n      note\n      ranges {\n        opens\n        closes\n      }\n    }\n    text\n    unread\n  }\n": typeof types.HoursDraftFragmentDoc,
    "\n  fragment ImportParts on ListingImport {\n    id\n    fileName\n    bytes\n    state\n    progress\n    failure\n    format\n    encoding\n    delimiter\n    createdAt\n    finishedAt\n    hasErrorFile\n    hasNotesFile\n    undoableUntil\n    viewerCanUndo\n    suspicions\n    columns {\n      index\n      heading\n      samples\n      field\n    }\n    planned {\n      rows\n      created\n      updated\n      older\n      unchanged\n      rejected\n      duplicates\n    }\n    counts {\n      rows\n      created\n      updated\n      older\n      unchanged\n      rejected\n      duplicates\n    }\n    problems {\n      line\n      column\n      reason\n      kind\n    }\n    keptListings {\n      id\n      name\n      columns\n    }\n  }\n": typeof types.ImportPartsFragmentDoc,
    "\n  query ListingImportPage($id: ID!) {\n    listingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n": typeof types.ListingImportPageDocument,
    "\n  subscription ListingImportNews {\n    listingImportChanged {\n      id\n      ...ImportParts\n    }\n  }\n": typeof types.ListingImportNewsDocument,
    "\n  query ListingImports($after: String) {\n    listingImports(first: 20, after: $after) {\n      nodes {\n        id\n        fileName\n        state\n        createdAt\n        planned {\n          rows\n        }\n        counts {\n          rows\n          created\n          updated\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ListingImportsDocument,
    "\n  query ImportMapping {\n    importFields {\n      key\n      label\n    }\n    importTemplates {\n      id\n      name\n      mapping {\n        heading\n        field\n      }\n    }\n  }\n": typeof types.ImportMappingDocument,
    "\n  mutation CreateListingImport($input: CreateListingImportInput!) {\n    createListingImport(input: $input) {\n      id\n      upload {\n        url\n        contentType\n      }\n    }\n  }\n": typeof types.CreateListingImportDocument,
    "\n  mutation ReadListingImport($id: ID!) {\n    readListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n": typeof types.ReadListingImportDocument,
    "\n  mutation CheckListingImport($id: ID!, $input: CheckListingImportInput!) {\n    checkListingImport(id: $id, input: $input) {\n      id\n      ...ImportParts\n    }\n  }\n": typeof types.CheckListingImportDocument,
    "\n  mutation StartListingImport($id: ID!) {\n    startListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n": typeof types.StartListingImportDocument,
    "\n  mutation CancelListingImport($id: ID!) {\n    cancelListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n": typeof types.CancelListingImportDocument,
    "\n  mutation UndoListingImport($id: ID!) {\n    undoListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n": typeof types.UndoListingImportDocument,
    "\n  mutation OpenImportErrors($id: ID!, $report: ImportReport!) {\n    openImportErrors(id: $id, report: $report) {\n      url\n    }\n  }\n": typeof types.OpenImportErrorsDocument,
    "\n  query FieldFilters($filter: ListingFilter) {\n    listings(filter: $filter, first: 1) {\n      facets {\n        fields {\n          field {\n            key\n            label\n            labels {\n              locale\n              label\n            }\n            type\n            unit\n            options {\n              value\n              label\n              labels {\n                locale\n                label\n              }\n            }\n          }\n          values {\n            value\n            count\n          }\n          range {\n            min\n            max\n          }\n        }\n      }\n    }\n  }\n": typeof types.FieldFiltersDocument,
    "\n  query GrantedListings {\n    grantedListings {\n      id\n      ...ListingRow\n    }\n  }\n": typeof types.GrantedListingsDocument,
    "\n  fragment ListingHolidays on Listing {\n    observesHolidays\n    holidays {\n      date\n      name\n    }\n  }\n": typeof types.ListingHolidaysFragmentDoc,
    "\n  fragment ListingActions on Listing {\n    id\n    name\n    status\n    isReadOnly\n    nextStatuses\n  }\n": typeof types.ListingActionsFragmentDoc,
    "\n  fragment ListingBooking on Listing {\n    id\n    takesBookings\n  }\n": typeof types.ListingBookingFragmentDoc,
    "\n  mutation TakeBookings($id: ID!, $input: UpdateListingInput!) {\n    updateListing(id: $id, input: $input) {\n      id\n      ...ListingBooking\n    }\n  }\n": typeof types.TakeBookingsDocument,
    "\n  fragment ListingCompleteness on Listing {\n    completeness {\n      score\n      nextStep\n      missing\n    }\n  }\n": typeof types.ListingCompletenessFragmentDoc,
    "\n  fragment ListingEditor on Listing {\n    id\n    name\n    status\n    viewerCanEdit\n    isReadOnly\n    viewerCanFeature\n    hours {\n      unread\n    }\n    ...ListingActions\n    ...ListingCompleteness\n    ...ListingDraft\n    ...ListingFacts\n    ...ListingHolidays\n    ...ListingFeature\n    ...ListingBooking\n    ...ListingEndorsements\n    ...ListingPending\n  }\n": typeof types.ListingEditorFragmentDoc,
    "\n  fragment ListingFacts on Listing {\n    createdAt\n    updatedAt\n    timezone\n    isOpenNow\n    isVerified\n    endorsementSummary {\n      count\n      wouldRepeat\n    }\n  }\n": typeof types.ListingFactsFragmentDoc,
    "\n  fragment ListingFeature on Listing {\n    id\n    featuredUntil\n    isReadOnly\n    timezone\n    plan {\n      key\n    }\n  }\n": typeof types.ListingFeatureFragmentDoc,
    "\n  query PlanChoices {\n    plans {\n      key\n      name\n    }\n  }\n": typeof types.PlanChoicesDocument,
    "\n  mutation FeatureListing($id: ID!, $until: DateTime) {\n    featureListing(id: $id, until: $until) {\n      id\n      ...ListingFeature\n    }\n  }\n": typeof types.FeatureListingDocument,
    "\n  mutation SetListingPlan($id: ID!, $planKey: String) {\n    setListingPlan(id: $id, planKey: $planKey) {\n      id\n      ...ListingFeature\n    }\n  }\n": typeof types.SetListingPlanDocument,
    "\n  query MapTiles {\n    tenant {\n      id\n      mapTiles {\n        url\n        attribution\n      }\n    }\n  }\n": typeof types.MapTilesDocument,
    "\n  query ListingPage($id: ID!) {\n    listing(id: $id) {\n      id\n      ...ListingEditor\n    }\n  }\n": typeof types.ListingPageDocument,
    "\n  query ListingCounts(\n    $all: ListingFilter\n    $published: ListingFilter\n    $draft: ListingFilter\n    $pending: ListingFilter\n    $underReview: ListingFilter\n    $archived: ListingFilter\n  ) {\n    ALL: listings(filter: $all, first: 1) {\n      totalCount\n    }\n    PUBLISHED: listings(filter: $published, first: 1) {\n      totalCount\n    }\n    DRAFT: listings(filter: $draft, first: 1) {\n      totalCount\n    }\n    PENDING: listings(filter: $pending, first: 1) {\n      totalCount\n    }\n    UNDER_REVIEW: listings(filter: $underReview, first: 1) {\n      totalCount\n    }\n    ARCHIVED: listings(filter: $archived, first: 1) {\n      totalCount\n    }\n  }\n": typeof types.ListingCountsDocument,
    "\n  query ListingsPage($filter: ListingFilter, $sort: ListingSort, $first: Int, $after: String) {\n    listings(filter: $filter, sort: $sort, first: $first, after: $after) {\n      nodes {\n        id\n        ...ListingRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.ListingsPageDocument,
    "\n  fragment ListingDraft on Listing {\n    name\n    slug\n    description\n    website\n    phones {\n      label\n      number\n    }\n    socialLinks {\n      network\n      url\n    }\n    serviceAreas {\n      kind\n      name\n      radiusKm\n    }\n    observesHolidays\n    fields {\n      field {\n        key\n        type\n      }\n      values\n    }\n    translations {\n      locale\n      name\n      description\n    }\n    email\n    timezone\n    tags\n    priceLevel\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    location {\n      lat\n      lng\n    }\n    categories {\n      id\n    }\n    hours {\n      ...HoursDraft\n    }\n    images {\n      id\n      url\n      alt\n      width\n      height\n      viewerCanChange\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n": typeof types.ListingDraftFragmentDoc,
    "\n  fragment ListingRow on Listing {\n    id\n    name\n    status\n    nextStatuses\n    phone\n    website\n    email\n    isOpenNow\n    isReadOnly\n    featuredUntil\n    timezone\n    createdAt\n    updatedAt\n    viewerCanEdit\n    address {\n      line1\n      city\n      country\n    }\n    category {\n      id\n      name\n    }\n    images {\n      id\n      url\n      thumbnails {\n        width\n        url\n      }\n    }\n    plan {\n      key\n      name\n    }\n    endorsementSummary {\n      count\n    }\n  }\n": typeof types.ListingRowFragmentDoc,
    "\n  mutation ExportListings($input: ExportListingsInput!) {\n    exportListings(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.ExportListingsDocument,
    "\n  query ListingExports {\n    listingExports {\n      id\n      state\n      rowCount\n      written\n    }\n  }\n": typeof types.ListingExportsDocument,
    "\n  mutation OpenListingExport($id: ID!) {\n    openListingExport(id: $id) {\n      url\n    }\n  }\n": typeof types.OpenListingExportDocument,
    "\n  mutation GeocodeAddress($input: AddressInput!) {\n    geocodeAddress(input: $input) {\n      location {\n        lat\n        lng\n      }\n      precision\n      source\n      label\n      attribution\n    }\n  }\n": typeof types.GeocodeAddressDocument,
    "\n  mutation SetListingStatus($id: ID!, $status: ListingStatus!) {\n    updateListing(id: $id, input: { status: $status }) {\n      id\n      status\n      nextStatuses\n      updatedAt\n    }\n  }\n": typeof types.SetListingStatusDocument,
    "\n  mutation DeleteListing($id: ID!) {\n    deleteListing(id: $id) {\n      id\n    }\n  }\n": typeof types.DeleteListingDocument,
    "\n  mutation RestoreListing($id: ID!) {\n    restoreListing(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.RestoreListingDocument,
    "\n  mutation CreateListing($input: CreateListingInput!) {\n    createListing(input: $input) {\n      id\n      name\n      ...ListingDraft\n    }\n  }\n": typeof types.CreateListingDocument,
    "\n  mutation UpdateListing($id: ID!, $input: UpdateListingInput!) {\n    updateListing(id: $id, input: $input) {\n      id\n      name\n      pendingChanges {\n        field\n      }\n      ...ListingDraft\n      ...ListingEditor\n    }\n  }\n": typeof types.UpdateListingDocument,
    "\n  mutation DescribePicture($id: ID!, $alt: String) {\n    updateMediaAsset(id: $id, input: { alt: $alt }) {\n      id\n      alt\n    }\n  }\n": typeof types.DescribePictureDocument,
    "\n  query SearchWords {\n    synonyms {\n      id\n      terms\n      onlyFrom\n    }\n    missedSearches(first: 50) {\n      text\n      visitors\n      lastDay\n    }\n    savedSearchCounts {\n      active\n      waiting\n      daily\n      weekly\n      categories {\n        visitors\n        category {\n          id\n          name\n        }\n      }\n      texts {\n        text\n        visitors\n      }\n    }\n  }\n": typeof types.SearchWordsDocument,
    "\n  query SavedSearchesOf($email: String!) {\n    savedSearchesOf(email: $email) {\n      id\n      summary\n      status\n      frequency\n    }\n  }\n": typeof types.SavedSearchesOfDocument,
    "\n  mutation DeleteSavedSearchesOf($email: String!) {\n    deleteSavedSearchesOf(email: $email)\n  }\n": typeof types.DeleteSavedSearchesOfDocument,
    "\n  mutation CreateSynonym($input: SynonymInput!) {\n    createSynonym(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateSynonymDocument,
    "\n  mutation UpdateSynonym($id: ID!, $input: SynonymInput!) {\n    updateSynonym(id: $id, input: $input) {\n      id\n      terms\n      onlyFrom\n    }\n  }\n": typeof types.UpdateSynonymDocument,
    "\n  mutation DeleteSynonym($id: ID!) {\n    deleteSynonym(id: $id) {\n      id\n    }\n  }\n": typeof types.DeleteSynonymDocument,
    "\n  mutation ImportSynonyms($input: ImportSynonymsInput!) {\n    importSynonyms(input: $input) {\n      added\n      known\n    }\n  }\n": typeof types.ImportSynonymsDocument,
    "\n  mutation DismissMissedSearch($text: String!) {\n    dismissMissedSearch(text: $text)\n  }\n": typeof types.DismissMissedSearchDocument,
    "\n  fragment SurplusRecord on Surplus {\n    id\n    limit\n    used\n    readOnlyCount\n    says\n    readOnly {\n      id\n      name\n      createdAt\n    }\n    chosen {\n      id\n      name\n    }\n  }\n": typeof types.SurplusRecordFragmentDoc,
    "\n  query Surplus {\n    surplus {\n      ...SurplusRecord\n    }\n  }\n": typeof types.SurplusDocument,
    "\n  mutation ChooseSurplus($input: ChooseSurplusInput!) {\n    chooseSurplus(input: $input) {\n      ...SurplusRecord\n    }\n  }\n": typeof types.ChooseSurplusDocument,
    "\n  query SurplusSays {\n    surplus {\n      id\n      says\n    }\n  }\n": typeof types.SurplusSaysDocument,
    "\n  fragment DuplicatePair on ListingDuplicate {\n    id\n    status\n    reasons\n    distanceKm\n    createdAt\n    listings {\n      id\n      name\n      address {\n        city\n      }\n    }\n  }\n": typeof types.DuplicatePairFragmentDoc,
    "\n  fragment ComparedListing on Listing {\n    id\n    name\n    slug\n    status\n    isVerified\n    createdAt\n    description\n    website\n    email\n    phones {\n      label\n      number\n    }\n    address {\n      line1\n      line2\n      postal\n      city\n      region\n      country\n    }\n    location {\n      lat\n      lng\n    }\n    hours {\n      ...HoursDraft\n    }\n    categories {\n      id\n      name\n    }\n    tags\n    priceLevel\n    fields {\n      field {\n        key\n        label\n      }\n      values\n    }\n    socialLinks {\n      url\n    }\n    serviceAreas {\n      kind\n      name\n      radiusKm\n    }\n    translations {\n      locale\n      name\n      description\n    }\n    all: images(first: 20) {\n      id\n    }\n    images(first: 4) {\n      id\n      url\n      alt\n    }\n    endorsementSummary {\n      count\n    }\n  }\n": typeof types.ComparedListingFragmentDoc,
    "\n  query DuplicatePairListings($one: ID!, $other: ID!) {\n    one: listing(id: $one) {\n      id\n      ...ComparedListing\n    }\n    other: listing(id: $other) {\n      id\n      ...ComparedListing\n    }\n  }\n": typeof types.DuplicatePairListingsDocument,
    "\n  query Duplicates($filter: ListingDuplicateFilter, $after: String) {\n    listingDuplicates(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...DuplicatePair\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.DuplicatesDocument,
    "\n  query OpenDuplicates {\n    openListingDuplicateCount\n  }\n": typeof types.OpenDuplicatesDocument,
    "\n  mutation DismissDuplicate($id: ID!) {\n    dismissListingDuplicate(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.DismissDuplicateDocument,
    "\n  mutation ReopenDuplicate($id: ID!) {\n    reopenListingDuplicate(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.ReopenDuplicateDocument,
    "\n  mutation MergeListings($input: MergeListingsInput!) {\n    mergeListings(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.MergeListingsDocument,
    "\n  query SimilarListings($input: SimilarListingsInput!) {\n    similarListings(input: $input) {\n      reasons\n      listing {\n        id\n        name\n        status\n        address {\n          line1\n          city\n        }\n      }\n    }\n  }\n": typeof types.SimilarListingsDocument,
    "\n  fragment EndorsementLine on Endorsement {\n    id\n    wouldRepeat\n    comment\n    tags\n    verifiedVisit\n    createdAt\n    reply\n    viewerCanReply\n  }\n": typeof types.EndorsementLineFragmentDoc,
    "\n  mutation ReplyToEndorsement($id: ID!, $input: ReplyToEndorsementInput!) {\n    replyToEndorsement(id: $id, input: $input) {\n      id\n      reply\n      repliedAt\n    }\n  }\n": typeof types.ReplyToEndorsementDocument,
    "\n  fragment ListingEndorsements on Listing {\n    endorsementSummary {\n      count\n      wouldRepeat\n    }\n    endorsements(first: 5) {\n      nodes {\n        id\n        ...EndorsementLine\n      }\n    }\n  }\n": typeof types.ListingEndorsementsFragmentDoc,
    "\n  query EnquiriesCsv($filter: EnquiryFilter, $after: String) {\n    enquiriesCsv(filter: $filter, after: $after) {\n      csv\n      endCursor\n    }\n  }\n": typeof types.EnquiriesCsvDocument,
    "\n  query ReportForm {\n    visitorForm {\n      formToken\n    }\n  }\n": typeof types.ReportFormDocument,
    "\n  mutation ReportEnquiry($input: ReportContentInput!) {\n    reportContent(input: $input) {\n      id\n    }\n  }\n": typeof types.ReportEnquiryDocument,
    "\n  fragment EnquiryEntry on Enquiry {\n    id\n    status\n    name\n    email\n    phone\n    consentVersion\n    signals\n    createdAt\n    lastMessageAt\n    viewerCanAnswer\n    listing {\n      id\n      name\n    }\n    messages {\n      id\n      author\n      text\n      createdAt\n      writer {\n        id\n        name\n      }\n    }\n  }\n": typeof types.EnquiryEntryFragmentDoc,
    "\n  query Enquiries($filter: EnquiryFilter, $after: String) {\n    enquiries(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...EnquiryEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.EnquiriesDocument,
    "\n  query NewEnquiries {\n    newEnquiryCount\n  }\n": typeof types.NewEnquiriesDocument,
    "\n  mutation AnswerEnquiry($id: ID!, $input: AnswerEnquiryInput!) {\n    answerEnquiry(id: $id, input: $input) {\n      id\n      status\n    }\n  }\n": typeof types.AnswerEnquiryDocument,
    "\n  mutation UpdateEnquiry($id: ID!, $status: EnquiryStatus!) {\n    updateEnquiry(id: $id, input: { status: $status }) {\n      id\n      status\n    }\n  }\n": typeof types.UpdateEnquiryDocument,
    "\n  query DataPage {\n    tenantExports {\n      id\n      state\n      ...ExportRow\n    }\n    tenant {\n      id\n      slug\n      name\n    }\n  }\n": typeof types.DataPageDocument,
    "\n  mutation RequestTenantExport($input: RequestTenantExportInput!) {\n    requestTenantExport(input: $input) {\n      id\n    }\n  }\n": typeof types.RequestTenantExportDocument,
    "\n  fragment ExportRow on TenantExport {\n    id\n    state\n    bytes\n    rowCount\n    fileCount\n    createdAt\n    expiresAt\n  }\n": typeof types.ExportRowFragmentDoc,
    "\n  mutation OpenTenantExport($id: ID!) {\n    openTenantExport(id: $id) {\n      url\n    }\n  }\n": typeof types.OpenTenantExportDocument,
    "\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token)\n  }\n": typeof types.VerifyEmailDocument,
    "\n  mutation RequestPasswordReset($email: String!) {\n    requestPasswordReset(email: $email)\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  query InvitationCard($token: String!) {\n    invitation(token: $token) {\n      id\n      role\n      inviterName\n      maskedEmail\n      acceptBy\n      tenant {\n        id\n        name\n      }\n    }\n  }\n": typeof types.InvitationCardDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      adminUrl\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": typeof types.ChangePasswordDocument,
    "\n  query AsksCode {\n    secondFactor {\n      totpSince\n    }\n  }\n": typeof types.AsksCodeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input)\n  }\n": typeof types.RegisterDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      expiresAt\n    }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  mutation RegisterTenant($input: RegisterTenantInput!) {\n    registerTenant(input: $input) {\n      adminUrl\n    }\n  }\n": typeof types.RegisterTenantDocument,
    "\n  mutation UndoEmailChange($token: String!) {\n    undoEmailChange(token: $token)\n  }\n": typeof types.UndoEmailChangeDocument,
    "\n  fragment SessionViewer on Viewer {\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n    profile {\n      locale\n      timezone\n    }\n    role\n    permissions\n    isPlatformStaff\n    isSandbox\n    viewingAs {\n      reason\n      until\n    }\n    tenant {\n      id\n      slug\n      name\n      locale\n      timezone\n      livemode\n      viewerCanEdit\n      ...TenantLook\n    }\n    memberships {\n      id\n      role\n      tenant {\n        id\n        slug\n        name\n        deletesAt\n      }\n    }\n  }\n": typeof types.SessionViewerFragmentDoc,
    "\n  fragment SessionPayload on AuthPayload {\n    accessToken\n    expiresAt\n    adminUrl\n    viewer {\n      ...SessionViewer\n    }\n  }\n": typeof types.SessionPayloadFragmentDoc,
    "\n  mutation RefreshSession {\n    refreshSession {\n      ...SessionPayload\n    }\n  }\n": typeof types.RefreshSessionDocument,
    "\n  mutation LogIn($input: LoginInput!) {\n    login(input: $input) {\n      ...SessionPayload\n    }\n  }\n": typeof types.LogInDocument,
    "\n  mutation LogOut {\n    logout\n  }\n": typeof types.LogOutDocument,
    "\n  mutation SwitchTenant($tenantId: ID!) {\n    switchTenant(tenantId: $tenantId) {\n      ...SessionPayload\n    }\n  }\n": typeof types.SwitchTenantDocument,
    "\n  mutation StartPasskeyLogIn {\n    startPasskeyLogin {\n      options\n    }\n  }\n": typeof types.StartPasskeyLogInDocument,
    "\n  mutation FinishPasskeyLogIn($input: FinishPasskeyLoginInput!) {\n    finishPasskeyLogin(input: $input) {\n      ...SessionPayload\n    }\n  }\n": typeof types.FinishPasskeyLogInDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      ...IssuedKey\n    }\n  }\n": typeof types.CreateApiKeyDocument,
    "\n  mutation UpdateApiKey($id: ID!, $input: UpdateApiKeyInput!) {\n    updateApiKey(id: $id, input: $input) {\n      id\n      ...ApiKeyRow\n    }\n  }\n": typeof types.UpdateApiKeyDocument,
    "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      id\n      ...ApiKeyRow\n    }\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  mutation RotateApiKey($id: ID!, $input: RotateApiKeyInput) {\n    rotateApiKey(id: $id, input: $input) {\n      ...IssuedKey\n    }\n  }\n": typeof types.RotateApiKeyDocument,
    "\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    kind\n    mode\n    status\n    label\n    scopes\n    allowedIps\n    expiresAt\n    revokedAt\n    lastUsedAt\n    replacedBy\n    createdAt\n    createdBy {\n      id\n      name\n    }\n    viewerCanChange\n    viewerCanRotate\n  }\n": typeof types.ApiKeyRowFragmentDoc,
    "\n  query ApiKeysPage {\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n    tenant {\n      id\n      livemode\n      testTenantId\n      viewerCanGiveKeys\n    }\n  }\n": typeof types.ApiKeysPageDocument,
    "\n  fragment IssuedKey on IssuedApiKey {\n    secret\n    apiKey {\n      id\n      name\n      kind\n      mode\n    }\n  }\n": typeof types.IssuedKeyFragmentDoc,
    "\n  mutation ChangeMemberRole($userId: ID!, $role: TenantRole!) {\n    changeMemberRole(userId: $userId, role: $role) {\n      id\n      ...MemberRow\n    }\n  }\n": typeof types.ChangeMemberRoleDocument,
    "\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      id\n      ...InvitationRow\n    }\n  }\n": typeof types.ResendInvitationDocument,
    "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      id\n    }\n  }\n": typeof types.RevokeInvitationDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      ...InvitationRow\n    }\n  }\n": typeof types.InviteMemberDocument,
    "\n  mutation LeaveTenant($tenantId: ID!) {\n    leaveTenant(tenantId: $tenantId)\n  }\n": typeof types.LeaveTenantDocument,
    "\n  mutation RemoveMember($userId: ID!) {\n    removeMember(userId: $userId) {\n      id\n    }\n  }\n": typeof types.RemoveMemberDocument,
    "\n  mutation TransferOwnership($userId: ID!, $password: String!, $totpCode: String) {\n    transferOwnership(userId: $userId, password: $password, totpCode: $totpCode) {\n      id\n      ...MemberRow\n    }\n  }\n": typeof types.TransferOwnershipDocument,
    "\n  fragment MemberRow on Member {\n    id\n    role\n    joinedAt\n    lastSeenAt\n    viewerCanGive\n    viewerCanRemove\n    viewerCanTransferTo\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n  }\n": typeof types.MemberRowFragmentDoc,
    "\n  fragment InvitationRow on Invitation {\n    id\n    email\n    role\n    sentAt\n    expiresAt\n    expired\n    viewerCanManage\n    listings {\n      id\n      name\n    }\n    invitedByUser {\n      id\n      name\n    }\n  }\n": typeof types.InvitationRowFragmentDoc,
    "\n  query TeamPage($first: Int, $after: String, $role: TenantRole, $text: String) {\n    members(first: $first, after: $after, role: $role, text: $text) {\n      nodes {\n        id\n        ...MemberRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n    tenant {\n      id\n      viewerCanGive\n    }\n  }\n": typeof types.TeamPageDocument,
    "\n  query Invitations($first: Int, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        id\n        ...InvitationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.InvitationsDocument,
    "\n  fragment ProfileFields on Viewer {\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n    profile {\n      firstName\n      lastName\n      displayName\n      phone\n      locale\n      timezone\n    }\n  }\n": typeof types.ProfileFieldsFragmentDoc,
    "\n  query Profile {\n    me {\n      ...ProfileFields\n    }\n  }\n": typeof types.ProfileDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...ProfileFields\n    }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  mutation SetAvatar($key: String!) {\n    setAvatar(input: { key: $key }) {\n      id\n      avatarUrl\n    }\n  }\n": typeof types.SetAvatarDocument,
    "\n  mutation RemoveAvatar {\n    removeAvatar {\n      id\n      avatarUrl\n    }\n  }\n": typeof types.RemoveAvatarDocument,
    "\n  mutation ChangeEmail($input: ChangeEmailInput!) {\n    changeEmail(input: $input)\n  }\n": typeof types.ChangeEmailDocument,
    "\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    host\n    createdAt\n    lastUsedAt\n  }\n": typeof types.PasskeyRowFragmentDoc,
    "\n  mutation RenamePasskey($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name) {\n      ...PasskeyRow\n    }\n  }\n": typeof types.RenamePasskeyDocument,
    "\n  mutation RemovePasskey($id: ID!, $password: String!, $totpCode: String) {\n    removePasskey(id: $id, password: $password, totpCode: $totpCode) {\n      id\n    }\n  }\n": typeof types.RemovePasskeyDocument,
    "\n  mutation StartPasskeyRegistration($input: ProveSelfInput!) {\n    startPasskeyRegistration(input: $input) {\n      options\n    }\n  }\n": typeof types.StartPasskeyRegistrationDocument,
    "\n  mutation FinishPasskeyRegistration($input: FinishPasskeyRegistrationInput!) {\n    finishPasskeyRegistration(input: $input) {\n      ...PasskeyRow\n    }\n  }\n": typeof types.FinishPasskeyRegistrationDocument,
    "\n  query SecurityPage {\n    secondFactor {\n      ...TotpSection\n    }\n    passkeys {\n      ...PasskeyRow\n    }\n    sessions {\n      ...SessionRow\n    }\n  }\n": typeof types.SecurityPageDocument,
    "\n  fragment SessionRow on Session {\n    id\n    browser\n    system\n    address\n    createdAt\n    lastUsedAt\n    current\n  }\n": typeof types.SessionRowFragmentDoc,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      id\n    }\n  }\n": typeof types.RevokeSessionDocument,
    "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions\n  }\n": typeof types.RevokeOtherSessionsDocument,
    "\n  fragment TotpSection on SecondFactor {\n    totpSince\n    recoveryCodesLeft\n  }\n": typeof types.TotpSectionFragmentDoc,
    "\n  mutation DisableTotp($input: DisableTotpInput!) {\n    disableTotp(input: $input) {\n      ...TotpSection\n    }\n  }\n": typeof types.DisableTotpDocument,
    "\n  mutation RegenerateRecoveryCodes($input: ProveSelfInput!) {\n    regenerateRecoveryCodes(input: $input) {\n      codes\n    }\n  }\n": typeof types.RegenerateRecoveryCodesDocument,
    "\n  mutation StartTotp($input: ProveSelfInput!) {\n    startTotp(input: $input) {\n      secret\n      qr\n    }\n  }\n": typeof types.StartTotpDocument,
    "\n  mutation ConfirmTotp($code: String!) {\n    confirmTotp(code: $code) {\n      codes\n    }\n  }\n": typeof types.ConfirmTotpDocument,
    "\n  mutation ViewAsTenant($tenantId: ID!, $role: ViewedRole!, $reason: String!) {\n    viewAsTenant(tenantId: $tenantId, role: $role, reason: $reason) {\n      accessToken\n      expiresAt\n    }\n  }\n": typeof types.ViewAsTenantDocument,
    "\n  query WhoLooks {\n    me {\n      ...SessionViewer\n    }\n  }\n": typeof types.WhoLooksDocument,
    "\n  mutation EndViewAs {\n    endViewAs\n  }\n": typeof types.EndViewAsDocument,
    "\n  mutation FramePicture($id: ID!, $input: UpdateMediaAssetInput!) {\n    updateMediaAsset(id: $id, input: $input) {\n      id\n      url\n      width\n      height\n      crop {\n        x\n        y\n        width\n        height\n      }\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n": typeof types.FramePictureDocument,
    "\n  query StoredPicture($id: ID!) {\n    mediaAsset(id: $id) {\n      id\n      url\n      originalUrl\n      crop {\n        x\n        y\n        width\n        height\n      }\n      focalPoint {\n        x\n        y\n      }\n    }\n  }\n": typeof types.StoredPictureDocument,
    "\n  fragment LibraryPicture on MediaAsset {\n    id\n    url\n    alt\n    width\n    height\n    removedAt\n    thumbhash\n    focalPoint {\n      x\n      y\n    }\n    thumbnails {\n      width\n      url\n    }\n    usedIn {\n      kind\n      listingId\n      name\n    }\n  }\n": typeof types.LibraryPictureFragmentDoc,
    "\n  query MediaLibrary($filter: MediaAssetFilter, $after: String) {\n    mediaAssets(filter: $filter, first: 48, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...LibraryPicture\n      }\n    }\n    mediaStorage {\n      usedMb\n      limitMb\n      count\n    }\n  }\n": typeof types.MediaLibraryDocument,
    "\n  mutation DescribeInLibrary($id: ID!, $alt: String) {\n    updateMediaAsset(id: $id, input: { alt: $alt }) {\n      id\n      alt\n    }\n  }\n": typeof types.DescribeInLibraryDocument,
    "\n  mutation DeletePicture($id: ID!) {\n    deleteMediaAsset(id: $id) {\n      id\n    }\n  }\n": typeof types.DeletePictureDocument,
    "\n  mutation RestorePicture($id: ID!) {\n    restoreMediaAsset(id: $id) {\n      id\n    }\n  }\n": typeof types.RestorePictureDocument,
    "\n  mutation ConfirmUpload($key: String!) {\n    confirmUpload(input: { key: $key }) {\n      id\n      url\n      width\n      height\n      alt\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n": typeof types.ConfirmUploadDocument,
    "\n  fragment ListingPending on Listing {\n    id\n    pendingChanges {\n      field\n      before\n      after\n    }\n  }\n": typeof types.ListingPendingFragmentDoc,
    "\n  mutation WithdrawListingChanges($id: ID!) {\n    withdrawListingChanges(id: $id) {\n      id\n      ...ListingPending\n    }\n  }\n": typeof types.WithdrawListingChangesDocument,
    "\n  fragment ModerationEntry on ModerationReport {\n    id\n    version\n    kind\n    targetType\n    status\n    reason\n    details\n    evidenceUrls\n    signals\n    isTargetPublic\n    claimantEmail\n    proposedChanges {\n      field\n      before\n      after\n    }\n    escalatedAt\n    hiddenAt\n    closedAt\n    decisionReason\n    createdAt\n    listing {\n      id\n      name\n    }\n    endorsement {\n      id\n      wouldRepeat\n      comment\n      tags\n      createdAt\n    }\n    picture {\n      id\n      url\n      alt\n    }\n    listingImport {\n      id\n      fileName\n      suspicions\n    }\n    assignee {\n      id\n      name\n    }\n    decider {\n      id\n      name\n    }\n  }\n": typeof types.ModerationEntryFragmentDoc,
    "\n  query ModerationQueue($filter: ModerationFilter, $after: String) {\n    moderationQueue(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...ModerationEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.ModerationQueueDocument,
    "\n  query OpenModeration {\n    openModerationCount\n  }\n": typeof types.OpenModerationDocument,
    "\n  mutation DecideModeration($input: DecideModerationInput!) {\n    decideModerationReports(input: $input) {\n      decided {\n        id\n        version\n        status\n      }\n      refused {\n        id\n        message\n      }\n    }\n  }\n": typeof types.DecideModerationDocument,
    "\n  mutation AssignModeration($id: ID!, $userId: ID) {\n    assignModerationReport(id: $id, userId: $userId) {\n      id\n      version\n      assignee {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AssignModerationDocument,
    "\n  query NotificationsPage($after: String) {\n    notifications(first: 30, after: $after) {\n      nodes {\n        id\n        kind\n        about\n        readAt\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.NotificationsPageDocument,
    "\n  query UnreadNotifications {\n    unreadNotificationCount\n  }\n": typeof types.UnreadNotificationsDocument,
    "\n  subscription UnreadNews {\n    unreadNotifications\n  }\n": typeof types.UnreadNewsDocument,
    "\n  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {\n    markNotificationsRead(input: $input)\n  }\n": typeof types.MarkNotificationsReadDocument,
    "\n  query NotificationPreferencesPage {\n    notificationPreferences {\n      kind\n      inApp\n      byMail\n      mailOptional\n    }\n  }\n": typeof types.NotificationPreferencesPageDocument,
    "\n  mutation UpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      kind\n      inApp\n      byMail\n      mailOptional\n    }\n  }\n": typeof types.UpdateNotificationPreferencesDocument,
    "\n  query PaletteSearch($text: String!, $people: Boolean!) {\n    listings(filter: { text: $text }, first: 6) {\n      nodes {\n        id\n        name\n        status\n        address {\n          city\n        }\n      }\n    }\n    members(text: $text, first: 4) @include(if: $people) {\n      nodes {\n        id\n        user {\n          id\n          name\n          email\n        }\n      }\n    }\n  }\n": typeof types.PaletteSearchDocument,
    "\n  query PaletteCategories {\n    categories {\n      id\n      name\n      slug\n    }\n  }\n": typeof types.PaletteCategoriesDocument,
    "\n  query PlatformPaletteSearch($text: String!) {\n    platformTenants(filter: { text: $text }, first: 5) {\n      nodes {\n        id\n        name\n        slug\n        status\n      }\n    }\n    platformUsers(filter: { text: $text }, first: 5) {\n      nodes {\n        id\n        name\n        email\n      }\n    }\n  }\n": typeof types.PlatformPaletteSearchDocument,
    "\n  query PlatformBellPage($after: String) {\n    platformNotifications(first: 30, after: $after) {\n      nodes {\n        id\n        kind\n        about\n        readAt\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.PlatformBellPageDocument,
    "\n  query PlatformUnread {\n    unreadPlatformNotificationCount\n  }\n": typeof types.PlatformUnreadDocument,
    "\n  mutation MarkPlatformNotificationsRead($input: MarkNotificationsReadInput!) {\n    markPlatformNotificationsRead(input: $input)\n  }\n": typeof types.MarkPlatformNotificationsReadDocument,
    "\n  fragment DriftRow on BillingDrift {\n    id\n    kind\n    ref\n    found\n    healedAt\n    seenAt\n    createdAt\n    tenant {\n      id\n      name\n    }\n  }\n": typeof types.DriftRowFragmentDoc,
    "\n  query BillingDrift($isOpen: Boolean, $first: Int, $after: String) {\n    billingDrift(isOpen: $isOpen, first: $first, after: $after) {\n      nodes {\n        id\n        ...DriftRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.BillingDriftDocument,
    "\n  mutation ReconcileBilling {\n    reconcileBilling\n  }\n": typeof types.ReconcileBillingDocument,
    "\n  fragment StripeEventRecord on StripeEvent {\n    id\n    type\n    state\n    reason\n    attempts\n    lastError\n    livemode\n    account\n    apiVersion\n    subject\n    objectRef\n    sentAt\n    receivedAt\n    processedAt\n    nextAt\n    viewerCanReplay\n    tenant {\n      id\n      name\n    }\n  }\n": typeof types.StripeEventRecordFragmentDoc,
    "\n  query StripeEvents($filter: StripeEventFilter, $first: Int, $after: String) {\n    stripeEvents(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...StripeEventRecord\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.StripeEventsDocument,
    "\n  mutation ReplayStripeEvent($id: ID!) {\n    replayStripeEvent(id: $id) {\n      id\n      ...StripeEventRecord\n    }\n  }\n": typeof types.ReplayStripeEventDocument,
    "\n  fragment FailedPaymentRow on PlatformFailedPayment {\n    id\n    number\n    isOpen\n    failedAt\n    attempts\n    nextAttemptAt\n    remindedOnDay\n    lapsesAt\n    subscriptionState\n    amountDue {\n      amount\n      currency\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n  }\n": typeof types.FailedPaymentRowFragmentDoc,
    "\n  query PlatformFailedPayments($text: String, $isOpen: Boolean, $first: Int, $after: String) {\n    platformFailedPayments(text: $text, isOpen: $isOpen, first: $first, after: $after) {\n      nodes {\n        id\n        ...FailedPaymentRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.PlatformFailedPaymentsDocument,
    "\n  query SystemHealth {\n    systemHealth {\n      checkedAt\n      state\n      database {\n        state\n        answerMs\n        bytes\n        connections\n        maxConnections\n        replicas\n        replicaLagSeconds\n        version\n        migration\n      }\n      queue {\n        state\n        waiting\n        due\n        running\n        failed\n        oldestSeconds\n      }\n      board {\n        state\n        waiting\n        oldestSeconds\n      }\n      disk {\n        state\n        totalBytes\n        freeBytes\n      }\n      redis {\n        state\n        answerMs\n        problem\n      }\n      mail {\n        state\n        answerMs\n        problem\n      }\n      payments {\n        state\n        answerMs\n        problem\n      }\n      version\n      revision\n      nodeVersion\n      uptimeSeconds\n    }\n  }\n": typeof types.SystemHealthDocument,
    "\n  fragment FailedJobRecord on FailedJob {\n    id\n    task\n    tenantId\n    requestId\n    attempts\n    error\n    queuedAt\n    failedAt\n  }\n": typeof types.FailedJobRecordFragmentDoc,
    "\n  query FailedJobs($first: Int, $after: String) {\n    failedJobs(first: $first, after: $after) {\n      nodes {\n        id\n        ...FailedJobRecord\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.FailedJobsDocument,
    "\n  mutation RetryJob($id: ID!) {\n    retryJob(id: $id) {\n      id\n    }\n  }\n": typeof types.RetryJobDocument,
    "\n  mutation DropJob($id: ID!) {\n    dropJob(id: $id) {\n      id\n    }\n  }\n": typeof types.DropJobDocument,
    "\n  mutation SuspendUser($id: ID!, $reason: String!) {\n    suspendUser(id: $id, reason: $reason) {\n      ...PlatformPersonRow\n    }\n  }\n": typeof types.SuspendUserDocument,
    "\n  mutation RestoreUser($id: ID!) {\n    restoreUser(id: $id) {\n      ...PlatformPersonRow\n    }\n  }\n": typeof types.RestoreUserDocument,
    "\n  fragment PlatformPersonRow on PlatformUser {\n    id\n    name\n    email\n    emailVerifiedAt\n    platformRole\n    disabledAt\n    disabledReason\n    createdAt\n    memberships {\n      role\n      tenantId\n      tenantName\n    }\n  }\n": typeof types.PlatformPersonRowFragmentDoc,
    "\n  query PlatformPeople($filter: PlatformUserFilter, $first: Int, $after: String) {\n    platformUsers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlatformPersonRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.PlatformPeopleDocument,
    "\n  fragment PlatformPlanRecord on PlatformPlan {\n    id\n    isCurrent\n    isPushed\n    createdAt\n    tenantCount\n    subscriptionCount\n    movableCount\n    plannedCount\n    listingCount\n    limits {\n      key\n      value\n    }\n    features {\n      key\n      included\n    }\n    plan {\n      key\n      version\n      name\n      description\n      rankWeight\n      trialDays\n      prices {\n        interval\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.PlatformPlanRecordFragmentDoc,
    "\n  query PlatformPlanVersions {\n    platformPlans {\n      id\n      ...PlatformPlanRecord\n    }\n  }\n": typeof types.PlatformPlanVersionsDocument,
    "\n  mutation UpdatePlan($input: UpdatePlanInput!) {\n    updatePlan(input: $input) {\n      id\n      ...PlatformPlanRecord\n    }\n  }\n": typeof types.UpdatePlanDocument,
    "\n  mutation MoveSubscriptions($input: MoveSubscriptionsInput!) {\n    moveSubscriptions(input: $input) {\n      movedCount\n      plannedCount\n      leftCount\n    }\n  }\n": typeof types.MoveSubscriptionsDocument,
    "\n  query MovePreview($input: MoveSubscriptionsInput!) {\n    previewMoveSubscriptions(input: $input) {\n      givenCount\n      payingCount\n      charges {\n        interval\n        count\n        firstAt\n        before {\n          amount\n          currency\n        }\n        after {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.MovePreviewDocument,
    "\n  query StarPrices {\n    platformStarPrices {\n      version\n      prices {\n        days\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.StarPricesDocument,
    "\n  mutation UpdateStarPrices($input: UpdateStarPricesInput!) {\n    updateStarPrices(input: $input) {\n      version\n      prices {\n        days\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.UpdateStarPricesDocument,
    "\n  query PlatformRevenue($currency: String, $months: Int) {\n    platformRevenue(currency: $currency, months: $months) {\n      currency\n      currencies\n      at\n      payingCount\n      trialCount\n      pastDueCount\n      pausedCount\n      mrr {\n        amount\n        currency\n      }\n      months {\n        month\n        trials\n        joined\n        left\n        churnRate\n        mrr {\n          amount\n          currency\n        }\n        gained {\n          amount\n          currency\n        }\n        expanded {\n          amount\n          currency\n        }\n        contracted {\n          amount\n          currency\n        }\n        churned {\n          amount\n          currency\n        }\n      }\n      plans {\n        key\n        name\n        payingCount\n        mrr {\n          amount\n          currency\n        }\n      }\n      cohorts {\n        month\n        size\n        kept\n      }\n    }\n  }\n": typeof types.PlatformRevenueDocument,
    "\n  fragment PlatformSubscriptionRow on PlatformSubscription {\n    id\n    state\n    interval\n    quantity\n    startedAt\n    periodEnd\n    trialEnd\n    cancelAt\n    endedAt\n    pausedAt\n    resumesAt\n    pastDueSince\n    total {\n      amount\n      currency\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n    plan {\n      key\n      version\n      name\n    }\n  }\n": typeof types.PlatformSubscriptionRowFragmentDoc,
    "\n  query PlatformSubscriptions($filter: PlatformSubscriptionFilter, $first: Int, $after: String) {\n    platformSubscriptions(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PlatformSubscriptionRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.PlatformSubscriptionsDocument,
    "\n  mutation SetFeatureFlag($tenantId: ID!, $key: String!, $enabled: Boolean) {\n    setFeatureFlag(tenantId: $tenantId, key: $key, enabled: $enabled) {\n      ...PlatformTenantRecord\n    }\n  }\n": typeof types.SetFeatureFlagDocument,
    "\n  mutation CreatePlatformTenant($input: CreatePlatformTenantInput!) {\n    createPlatformTenant(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.CreatePlatformTenantDocument,
    "\n  mutation SetLimitOverride($tenantId: ID!, $key: String!, $value: Int, $reason: String!, $expiresAt: DateTime!) {\n    setLimitOverride(tenantId: $tenantId, key: $key, value: $value, reason: $reason, expiresAt: $expiresAt) {\n      ...PlatformTenantRecord\n    }\n  }\n": typeof types.SetLimitOverrideDocument,
    "\n  mutation RemoveLimitOverride($tenantId: ID!, $key: String!) {\n    removeLimitOverride(tenantId: $tenantId, key: $key) {\n      ...PlatformTenantRecord\n    }\n  }\n": typeof types.RemoveLimitOverrideDocument,
    "\n  mutation SuspendTenant($id: ID!, $reason: String!) {\n    suspendTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n": typeof types.SuspendTenantDocument,
    "\n  mutation ReopenTenant($id: ID!, $reason: String!) {\n    reopenTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n": typeof types.ReopenTenantDocument,
    "\n  mutation CloseTenant($id: ID!, $reason: String!) {\n    closeTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n": typeof types.CloseTenantDocument,
    "\n  fragment PlatformTenantRow on PlatformTenant {\n    id\n    slug\n    name\n    status\n    createdAt\n    plan {\n      key\n      name\n    }\n    usage {\n      members\n      listings\n    }\n  }\n": typeof types.PlatformTenantRowFragmentDoc,
    "\n  query PlatformTenants($filter: PlatformTenantFilter, $first: Int, $after: String) {\n    platformTenants(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlatformTenantRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.PlatformTenantsDocument,
    "\n  fragment PlatformTenantRecord on PlatformTenant {\n    id\n    slug\n    name\n    email\n    timezone\n    locale\n    status\n    statusReason\n    statusChangedAt\n    reopenableUntil\n    createdAt\n    plan {\n      key\n      name\n    }\n    owners {\n      userId\n      name\n      email\n    }\n    usage {\n      members\n      listings\n    }\n    limits {\n      key\n      planValue\n      value\n      override {\n        value\n        reason\n        expiresAt\n        setBy\n      }\n    }\n    features {\n      key\n      inPlan\n      enabled\n    }\n  }\n": typeof types.PlatformTenantRecordFragmentDoc,
    "\n  query PlatformTenant($id: ID!) {\n    platformTenant(id: $id) {\n      ...PlatformTenantRecord\n    }\n  }\n": typeof types.PlatformTenantDocument,
    "\n  query PlatformPlans {\n    plans {\n      key\n      name\n    }\n  }\n": typeof types.PlatformPlansDocument,
    "\n  mutation UpdatePlatformTenant($id: ID!, $input: UpdatePlatformTenantInput!) {\n    updatePlatformTenant(id: $id, input: $input) {\n      ...PlatformTenantRecord\n    }\n  }\n": typeof types.UpdatePlatformTenantDocument,
    "\n  fragment PlatformAuditRow on PlatformAuditEntry {\n    id\n    at\n    action\n    outcome\n    reason\n    requestId\n    actor {\n      id\n      name\n    }\n    tenant {\n      id\n      name\n    }\n    target {\n      type\n      id\n    }\n  }\n": typeof types.PlatformAuditRowFragmentDoc,
    "\n  query PlatformAuditPage($filter: PlatformAuditFilter, $first: Int, $after: String) {\n    platformAuditLog(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PlatformAuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.PlatformAuditPageDocument,
    "\n  fragment TenantSettings on Tenant {\n    id\n    slug\n    status\n    viewerCanEdit\n    viewerCanResetTestData\n    plan {\n      key\n      name\n    }\n    ...TenantDetails\n  }\n": typeof types.TenantSettingsFragmentDoc,
    "\n  mutation UpdateTenant($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      ...TenantSettings\n      ...TenantLook\n    }\n  }\n": typeof types.UpdateTenantDocument,
    "\n  query TenantSettingsPage {\n    tenant {\n      id\n      ...TenantSettings\n    }\n  }\n": typeof types.TenantSettingsPageDocument,
    "\n  fragment BrandEditor on Tenant {\n    id\n    slug\n    name\n    locale\n    viewerCanEdit\n    branding {\n      ...BrandDraft\n    }\n    ...LinksDraft\n    ...EmbedSection\n  }\n": typeof types.BrandEditorFragmentDoc,
    "\n  query BrandPage {\n    tenant {\n      id\n      ...BrandEditor\n    }\n  }\n": typeof types.BrandPageDocument,
    "\n  query EmbedChoices($text: String, $one: Boolean!) {\n    categories {\n      id\n      slug\n      name\n    }\n    listings(filter: { text: $text, status: PUBLISHED }, first: 20) @include(if: $one) {\n      nodes {\n        id\n        slug\n        name\n      }\n    }\n  }\n": typeof types.EmbedChoicesDocument,
    "\n  fragment EmbedSection on Tenant {\n    slug\n    ...OriginsEditor\n  }\n": typeof types.EmbedSectionFragmentDoc,
    "\n  query MailPreview($kind: MailKind!, $branding: TriedBrandingInput) {\n    mailPreview(kind: $kind, branding: $branding) {\n      subject\n      html\n    }\n  }\n": typeof types.MailPreviewDocument,
    "\n  fragment OriginsEditor on Tenant {\n    id\n    widgetOrigins\n  }\n": typeof types.OriginsEditorFragmentDoc,
    "\n  mutation SetAllowedOrigins($origins: [String!]!) {\n    setAllowedOrigins(input: { origins: $origins }) {\n      id\n      ...OriginsEditor\n    }\n  }\n": typeof types.SetAllowedOriginsDocument,
    "\n  fragment BrandDraft on Branding {\n    logoUrl\n    logo {\n      id\n      url\n    }\n    logoDark {\n      id\n      url\n    }\n    favicon {\n      id\n      url\n    }\n    voiceStyle\n    senderName\n    colors {\n      primary\n      accent\n      background\n      surface\n      text\n    }\n    darkColors {\n      primary\n      accent\n      background\n      surface\n      text\n    }\n    font\n    radius\n    colorScheme\n  }\n": typeof types.BrandDraftFragmentDoc,
    "\n  fragment LinksDraft on Tenant {\n    socialLinks {\n      network\n      url\n    }\n    legalLinks {\n      imprint\n      privacy\n      terms\n    }\n  }\n": typeof types.LinksDraftFragmentDoc,
    "\n  mutation SaveBrand($input: UpdateBrandingInput!) {\n    updateBranding(input: $input) {\n      id\n      ...BrandEditor\n      ...TenantLook\n    }\n  }\n": typeof types.SaveBrandDocument,
    "\n  mutation SaveLinks($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      ...LinksDraft\n    }\n  }\n": typeof types.SaveLinksDocument,
    "\n  fragment TenantDetails on Tenant {\n    id\n    name\n    legalName\n    category\n    description\n    email\n    phone\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    timezone\n    locale\n    isPublicDirectory\n    reviewsOwnerEdits\n    businessHours {\n      ...HoursDraft\n    }\n    policies {\n      cancellation {\n        text\n        feePercent\n        noticeMinutes\n      }\n      noShow {\n        text\n        feePercent\n      }\n    }\n  }\n": typeof types.TenantDetailsFragmentDoc,
    "\n  mutation AddTenantDomain($host: String!) {\n    addTenantDomain(host: $host) {\n      id\n      host\n    }\n  }\n": typeof types.AddTenantDomainDocument,
    "\n  mutation RemoveTenantDomain($id: ID!) {\n    removeTenantDomain(id: $id) {\n      id\n    }\n  }\n": typeof types.RemoveTenantDomainDocument,
    "\n  mutation ChangeSubdomain($subdomain: String!) {\n    changeSubdomain(subdomain: $subdomain) {\n      id\n      subdomain\n      subdomainHost\n      siteUrl\n    }\n  }\n": typeof types.ChangeSubdomainDocument,
    "\n  fragment DomainRow on TenantDomain {\n    id\n    host\n    status\n    problem\n    failedChecks\n    isPrimary\n    isApex\n    twin\n    verifiedAt\n    checkedAt\n    nextCheckAt\n    record {\n      type\n      name\n      value\n    }\n  }\n": typeof types.DomainRowFragmentDoc,
    "\n  query DomainsPage {\n    tenant {\n      id\n      name\n      livemode\n      siteUrl\n      subdomain\n      subdomainHost\n      domains {\n        ...DomainRow\n      }\n    }\n  }\n": typeof types.DomainsPageDocument,
    "\n  mutation VerifyTenantDomain($id: ID!) {\n    verifyTenantDomain(id: $id) {\n      ...DomainRow\n    }\n  }\n": typeof types.VerifyTenantDomainDocument,
    "\n  mutation SetPrimaryDomain($id: ID) {\n    setPrimaryDomain(id: $id) {\n      id\n      siteUrl\n      domains {\n        id\n        isPrimary\n      }\n    }\n  }\n": typeof types.SetPrimaryDomainDocument,
    "\n  query SubdomainAvailable($name: String!) {\n    subdomainAvailable(name: $name)\n  }\n": typeof types.SubdomainAvailableDocument,
    "\n  query HostTenant {\n    tenant {\n      id\n      locale\n      ...TenantLook\n      ...DoorLook\n    }\n  }\n": typeof types.HostTenantDocument,
    "\n  fragment TenantLook on Tenant {\n    id\n    name\n    branding {\n      logoUrl\n      logoDarkUrl\n      faviconUrl\n      colors {\n        primary\n      }\n      darkColors {\n        primary\n      }\n    }\n  }\n": typeof types.TenantLookFragmentDoc,
    "\n  fragment DoorLook on Tenant {\n    branding {\n      font\n      radius\n      colors {\n        background\n        surface\n        text\n      }\n      darkColors {\n        background\n        surface\n        text\n      }\n    }\n    legalLinks {\n      imprint\n      privacy\n      terms\n    }\n  }\n": typeof types.DoorLookFragmentDoc,
    "\n  query TenantModes {\n    tenant {\n      id\n      livemode\n      testTenantId\n      liveTenantId\n    }\n  }\n": typeof types.TenantModesDocument,
    "\n  query TestData {\n    testDataReset {\n      id\n      state\n      listingCount\n      finishedAt\n    }\n  }\n": typeof types.TestDataDocument,
    "\n  mutation ResetTestData {\n    resetTestData {\n      id\n      state\n    }\n  }\n": typeof types.ResetTestDataDocument,
    "\n  fragment UsageRecord on UsageEntry {\n    key\n    kind\n    unit\n    used\n    limit\n    share\n    projected\n    state\n    graceUntil\n    days {\n      day\n      value\n    }\n  }\n": typeof types.UsageRecordFragmentDoc,
    "\n  query UsagePage($month: String) {\n    usage(month: $month) {\n      month\n      from\n      to\n      entries {\n        ...UsageRecord\n      }\n    }\n  }\n": typeof types.UsagePageDocument,
    "\n  query Entitlements {\n    entitlements {\n      features {\n        key\n        enabled\n        says\n        opens\n      }\n      limits {\n        key\n        isFull\n        says\n      }\n    }\n  }\n": typeof types.EntitlementsDocument,
};
const documents: Documents = {
    "\n  query AuditCsv($filter: AuditFilter, $after: String) {\n    auditLogCsv(filter: $filter, after: $after) {\n      csv\n      endCursor\n    }\n  }\n": types.AuditCsvDocument,
    "\n  query AuditPage($filter: AuditFilter, $first: Int, $after: String) {\n    auditLog(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.AuditPageDocument,
    "\n  fragment AuditRow on AuditEntry {\n    id\n    at\n    action\n    outcome\n    viewedAs\n    changeCount\n    requestId\n    jobId\n    actor {\n      kind\n      id\n      name\n      avatarUrl\n    }\n    target {\n      type\n      id\n      label\n    }\n    changes {\n      type\n      id\n      kind\n      fields {\n        name\n        before\n        after\n        masked\n      }\n    }\n    facts {\n      name\n      value\n    }\n  }\n": types.AuditRowFragmentDoc,
    "\n  query BillingBanner {\n    tenantSubscription {\n      id\n      state\n      lapsesAt\n    }\n  }\n": types.BillingBannerDocument,
    "\n  fragment OfferedPlan on Plan {\n    key\n    version\n    name\n    description\n    trialDays\n    limits\n    features\n    prices {\n      interval\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n": types.OfferedPlanFragmentDoc,
    "\n  fragment SubscriptionRecord on TenantSubscription {\n    id\n    state\n    interval\n    quantity\n    periodEnd\n    trialEnd\n    cancelAt\n    endedAt\n    pastDueSince\n    lapsesAt\n    resumesAt\n    periodIsVoid\n    nextPlanAt\n    isBeingMoved\n    nextInterval\n    nextQuantity\n    nextQuantityAt\n    subdomainReleaseAt\n    viewerCanChange\n    nextCharge {\n      amount\n      currency\n    }\n    price {\n      amount\n      currency\n    }\n    total {\n      amount\n      currency\n    }\n    plan {\n      key\n      version\n      name\n    }\n    nextPlan {\n      key\n      version\n      name\n    }\n  }\n": types.SubscriptionRecordFragmentDoc,
    "\n  fragment BillingRecord on Billing {\n    isAvailable\n    name\n    email\n    currency\n    vatId\n    vatStatus\n    planLocations {\n      planKey\n      locations\n    }\n    viewerCanChange\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    paymentMethod {\n      brand\n      last4\n      expMonth\n      expYear\n    }\n  }\n": types.BillingRecordFragmentDoc,
    "\n  query BillingPage {\n    billing {\n      ...BillingRecord\n    }\n    surplus {\n      id\n      readOnlyCount\n      says\n    }\n    tenantSubscription {\n      id\n      ...SubscriptionRecord\n    }\n    tenant {\n      id\n      livemode\n      plan {\n        key\n        version\n        name\n        ...OfferedPlan\n      }\n    }\n    plans {\n      key\n      version\n      ...OfferedPlan\n    }\n  }\n": types.BillingPageDocument,
    "\n  query BillingInvoices($first: Int, $after: String) {\n    billingInvoices(first: $first, after: $after) {\n      nodes {\n        id\n        ...InvoiceRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.BillingInvoicesDocument,
    "\n  fragment InvoiceRow on BillingInvoice {\n    id\n    number\n    state\n    issuedAt\n    periodStart\n    periodEnd\n    paidAt\n    nextAttemptAt\n    hostedUrl\n    pdfUrl\n    total {\n      amount\n      currency\n    }\n    tax {\n      amount\n      currency\n    }\n    amountDue {\n      amount\n      currency\n    }\n  }\n": types.InvoiceRowFragmentDoc,
    "\n  query PreviewPlanChange($input: PreviewPlanChangeInput!) {\n    previewPlanChange(input: $input) {\n      when\n      beginsAt\n      previewedAt\n      nextAt\n      dueNow {\n        amount\n        currency\n      }\n      credit {\n        amount\n        currency\n      }\n      nextTotal {\n        amount\n        currency\n      }\n      plan {\n        key\n        version\n        name\n      }\n      lines {\n        says\n        amount {\n          amount\n          currency\n        }\n      }\n      losses {\n        ...LossLine\n      }\n    }\n  }\n": types.PreviewPlanChangeDocument,
    "\n  fragment LossLine on Loss {\n    kind\n    feature\n    limitKey\n    from\n    to\n    count\n    listings {\n      id\n      name\n    }\n  }\n": types.LossLineFragmentDoc,
    "\n  mutation ChangePlan($input: ChangePlanInput!) {\n    changePlan(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": types.ChangePlanDocument,
    "\n  mutation PauseSubscription($input: PauseSubscriptionInput!) {\n    pauseSubscription(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": types.PauseSubscriptionDocument,
    "\n  mutation ResumeSubscription {\n    resumeSubscription {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": types.ResumeSubscriptionDocument,
    "\n  mutation CancelSubscription($input: CancelSubscriptionInput!) {\n    cancelSubscription(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": types.CancelSubscriptionDocument,
    "\n  mutation ReactivateSubscription {\n    reactivateSubscription {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": types.ReactivateSubscriptionDocument,
    "\n  mutation OpenBillingPortal($input: BillingPortalInput!) {\n    billingPortal(input: $input) {\n      url\n    }\n  }\n": types.OpenBillingPortalDocument,
    "\n  mutation UpdateBillingDetails($input: UpdateBillingDetailsInput!) {\n    updateBillingDetails(input: $input) {\n      ...BillingRecord\n    }\n  }\n": types.UpdateBillingDetailsDocument,
    "\n  subscription TenantSubscriptionNews {\n    tenantSubscriptionChanged {\n      id\n      ...SubscriptionRecord\n    }\n  }\n": types.TenantSubscriptionNewsDocument,
    "\n  query OneToFeature($id: ID!) {\n    listing(id: $id) {\n      id\n      name\n    }\n  }\n": types.OneToFeatureDocument,
    "\n  fragment FeaturedRecord on FeaturedListings {\n    included\n    prices {\n      days\n      amount {\n        amount\n        currency\n      }\n    }\n    items {\n      source\n      until\n      isChosen\n      listing {\n        id\n        name\n        timezone\n      }\n    }\n  }\n": types.FeaturedRecordFragmentDoc,
    "\n  query FeaturedPage {\n    featuredListings {\n      ...FeaturedRecord\n    }\n    billing {\n      isAvailable\n      viewerCanChange\n    }\n    entitlements {\n      limits {\n        key\n        limit\n      }\n    }\n    tenant {\n      id\n      livemode\n      plan {\n        key\n        version\n        name\n      }\n    }\n  }\n": types.FeaturedPageDocument,
    "\n  mutation ChooseFeaturedListings($input: ChooseFeaturedListingsInput!) {\n    chooseFeaturedListings(input: $input) {\n      ...FeaturedRecord\n    }\n  }\n": types.ChooseFeaturedListingsDocument,
    "\n  mutation BuyFeature($input: BuyFeatureInput!) {\n    buyFeature(input: $input) {\n      id\n      url\n    }\n  }\n": types.BuyFeatureDocument,
    "\n  query Checkout($id: ID!) {\n    checkout(id: $id) {\n      id\n      state\n    }\n  }\n": types.CheckoutDocument,
    "\n  mutation StartCheckout($input: StartCheckoutInput!) {\n    startCheckout(input: $input) {\n      id\n      url\n    }\n  }\n": types.StartCheckoutDocument,
    "\n  mutation CancelTenantDeletion($input: CancelTenantDeletionInput!) {\n    cancelTenantDeletion(input: $input) {\n      id\n    }\n  }\n": types.CancelTenantDeletionDocument,
    "\n  mutation RequestTenantDeletion($input: RequestTenantDeletionInput!) {\n    requestTenantDeletion(input: $input) {\n      id\n      deletesAt\n    }\n  }\n": types.RequestTenantDeletionDocument,
    "\n  fragment BulkEditParts on ListingBulkEdit {\n    id\n    state\n    progress\n    failure\n    matched\n    changed\n    unchanged\n    failed\n    createdAt\n    undoableUntil\n    viewerCanUndo\n    change {\n      parts\n      status\n      addTags\n      removeTags\n      priceLevel\n      takesBookings\n    }\n    failures {\n      id\n      name\n      reason\n    }\n    keptListings {\n      id\n      name\n      columns\n    }\n  }\n": types.BulkEditPartsFragmentDoc,
    "\n  query ListingBulkEditPage($id: ID!) {\n    listingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n": types.ListingBulkEditPageDocument,
    "\n  subscription ListingBulkEditNews {\n    listingBulkEditChanged {\n      id\n      ...BulkEditParts\n    }\n  }\n": types.ListingBulkEditNewsDocument,
    "\n  query ListingBulkEdits($after: String) {\n    listingBulkEdits(first: 20, after: $after) {\n      nodes {\n        id\n        state\n        createdAt\n        matched\n        changed\n        change {\n          parts\n          status\n          addTags\n          removeTags\n          priceLevel\n          takesBookings\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ListingBulkEditsDocument,
    "\n  query ListingBulkPreview($input: ListingBulkEditInput!) {\n    previewListingBulkEdit(input: $input) {\n      matched\n      examined\n      changing\n      unchanged\n      failing\n      failures {\n        id\n        name\n        reason\n      }\n    }\n  }\n": types.ListingBulkPreviewDocument,
    "\n  mutation StartListingBulkEdit($input: ListingBulkEditInput!) {\n    startListingBulkEdit(input: $input) {\n      id\n    }\n  }\n": types.StartListingBulkEditDocument,
    "\n  mutation CancelListingBulkEdit($id: ID!) {\n    cancelListingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n": types.CancelListingBulkEditDocument,
    "\n  mutation UndoListingBulkEdit($id: ID!) {\n    undoListingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n": types.UndoListingBulkEditDocument,
    "\n  query CategoriesPage {\n    categories {\n      id\n      ...CategoryRow\n    }\n  }\n": types.CategoriesPageDocument,
    "\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      id\n    }\n  }\n": types.CreateCategoryDocument,
    "\n  mutation UpdateCategory($id: ID!, $input: UpdateCategoryInput!) {\n    updateCategory(id: $id, input: $input) {\n      id\n      ...CategoryRow\n    }\n  }\n": types.UpdateCategoryDocument,
    "\n  fragment CategoryRow on Category {\n    id\n    name\n    slug\n    sortOrder\n    listingCount\n    viewerCanEdit\n    parent {\n      id\n    }\n  }\n": types.CategoryRowFragmentDoc,
    "\n  mutation DeleteCategory($id: ID!) {\n    deleteCategory(id: $id) {\n      id\n    }\n  }\n": types.DeleteCategoryDocument,
    "\n  mutation RestoreCategory($id: ID!) {\n    restoreCategory(id: $id) {\n      id\n    }\n  }\n": types.RestoreCategoryDocument,
    "\n  query CategoryChoices {\n    categories {\n      id\n      slug\n      name\n      sortOrder\n      parent {\n        id\n      }\n    }\n  }\n": types.CategoryChoicesDocument,
    "\n  mutation PutCategory($id: ID!, $parentId: ID) {\n    updateCategory(id: $id, input: { parentId: $parentId }) {\n      id\n      ...CategoryRow\n    }\n  }\n": types.PutCategoryDocument,
    "\n  mutation ReorderCategories($input: ReorderCategoriesInput!) {\n    reorderCategories(input: $input) {\n      id\n      ...CategoryRow\n    }\n  }\n": types.ReorderCategoriesDocument,
    "\n  query ClaimedListing($slug: String!) {\n    tenant {\n      id\n      locale\n      ...TenantLook\n      ...DoorLook\n    }\n    listing(slug: $slug) {\n      id\n      name\n      isVerified\n      viewerCanEdit\n      viewerClaimedAt\n      address {\n        line1\n        city\n      }\n    }\n  }\n": types.ClaimedListingDocument,
    "\n  fragment ClaimStep on ClaimProof {\n    id\n    method\n    hint\n    token {\n      place\n      value\n    }\n    expiresAt\n    triesLeft\n    provenAt\n    problem\n  }\n": types.ClaimStepFragmentDoc,
    "\n  query ClaimWays($listingId: ID!) {\n    claimOptions(listingId: $listingId) {\n      method\n      hint\n    }\n    claimProofs(listingId: $listingId) {\n      id\n      ...ClaimStep\n    }\n  }\n": types.ClaimWaysDocument,
    "\n  mutation StartClaimProof($input: StartClaimProofInput!) {\n    startClaimProof(input: $input) {\n      id\n      ...ClaimStep\n    }\n  }\n": types.StartClaimProofDocument,
    "\n  mutation ProveClaim($id: ID!, $code: String) {\n    proveClaim(id: $id, code: $code) {\n      id\n      ...ClaimStep\n    }\n  }\n": types.ProveClaimDocument,
    "\n  mutation ClaimListing($input: ClaimListingInput!) {\n    claimListing(input: $input) {\n      id\n    }\n  }\n": types.ClaimListingDocument,
    "\n  mutation CreateCategoryField($input: CreateCategoryFieldInput!) {\n    createCategoryField(input: $input) {\n      id\n    }\n  }\n": types.CreateCategoryFieldDocument,
    "\n  mutation UpdateCategoryField($id: ID!, $input: UpdateCategoryFieldInput!) {\n    updateCategoryField(id: $id, input: $input) {\n      id\n    }\n  }\n": types.UpdateCategoryFieldDocument,
    "\n  mutation DeleteCategoryField($id: ID!) {\n    deleteCategoryField(id: $id) {\n      id\n    }\n  }\n": types.DeleteCategoryFieldDocument,
    "\n  mutation RestoreCategoryField($id: ID!) {\n    restoreCategoryField(id: $id) {\n      id\n    }\n  }\n": types.RestoreCategoryFieldDocument,
    "\n  mutation PlaceCategoryField($id: ID!, $sortOrder: Int!) {\n    updateCategoryField(id: $id, input: { sortOrder: $sortOrder }) {\n      id\n    }\n  }\n": types.PlaceCategoryFieldDocument,
    "\n  query CategoryFieldChoices {\n    categories {\n      id\n      fields {\n        id\n        key\n        label\n        labels {\n          locale\n          label\n        }\n        type\n        unit\n        isRequired\n        isSearchable\n        isFilterable\n        options {\n          value\n          label\n          labels {\n            locale\n            label\n          }\n        }\n        category {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.CategoryFieldChoicesDocument,
    "\n  query MemberListings($text: String) {\n    members(role: MERCHANT, text: $text, first: 100) {\n      nodes {\n        id\n        listings {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.MemberListingsDocument,
    "\n  mutation GrantListing($listingId: ID!, $userId: ID!) {\n    grantListing(listingId: $listingId, userId: $userId) {\n      id\n      listings {\n        id\n        name\n      }\n    }\n  }\n": types.GrantListingDocument,
    "\n  mutation RevokeListingGrant($listingId: ID!, $userId: ID!) {\n    revokeListingGrant(listingId: $listingId, userId: $userId) {\n      id\n      listings {\n        id\n        name\n      }\n    }\n  }\n": types.RevokeListingGrantDocument,
    "\n  query ListingChoices($text: String) {\n    listings(filter: { text: $text }, first: 20) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": types.ListingChoicesDocument,
    "\n  query ListingHistory($listingId: ID!, $after: String) {\n    listing(id: $listingId) {\n      id\n      fields {\n        field {\n          id\n          key\n          label\n          labels {\n            locale\n            label\n          }\n          type\n          options {\n            value\n            label\n            labels {\n              locale\n              label\n            }\n          }\n        }\n      }\n    }\n    listingHistory(listingId: $listingId, first: 10, after: $after) {\n      nodes {\n        id\n        at\n        action\n        kind\n        actorKind\n        actorName\n        fields {\n          name\n          before\n          after\n          standing\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ListingHistoryDocument,
    "\n  mutation UndoListingChange($listingId: ID!, $changeId: ID!) {\n    undoListingChange(listingId: $listingId, changeId: $changeId) {\n      listing {\n        id\n        pendingChanges {\n          field\n        }\n      }\n      restored {\n        name\n      }\n      left {\n        name\n      }\n    }\n  }\n": types.UndoListingChangeDocument,
    "\n  fragment HoursDraft on Hours {\n    always\n    weekly {\n      day\n      opens\n      closes\n    }\n    exceptions {\n      date\n      closed\n      note\n      ranges {\n        opens\n        closes\n      }\n    }\n    text\n    unread\n  }\n": types.HoursDraftFragmentDoc,
    "\n  fragment ImportParts on ListingImport {\n    id\n    fileName\n    bytes\n    state\n    progress\n    failure\n    format\n    encoding\n    delimiter\n    createdAt\n    finishedAt\n    hasErrorFile\n    hasNotesFile\n    undoableUntil\n    viewerCanUndo\n    suspicions\n    columns {\n      index\n      heading\n      samples\n      field\n    }\n    planned {\n      rows\n      created\n      updated\n      older\n      unchanged\n      rejected\n      duplicates\n    }\n    counts {\n      rows\n      created\n      updated\n      older\n      unchanged\n      rejected\n      duplicates\n    }\n    problems {\n      line\n      column\n      reason\n      kind\n    }\n    keptListings {\n      id\n      name\n      columns\n    }\n  }\n": types.ImportPartsFragmentDoc,
    "\n  query ListingImportPage($id: ID!) {\n    listingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n": types.ListingImportPageDocument,
    "\n  subscription ListingImportNews {\n    listingImportChanged {\n      id\n      ...ImportParts\n    }\n  }\n": types.ListingImportNewsDocument,
    "\n  query ListingImports($after: String) {\n    listingImports(first: 20, after: $after) {\n      nodes {\n        id\n        fileName\n        state\n        createdAt\n        planned {\n          rows\n        }\n        counts {\n          rows\n          created\n          updated\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ListingImportsDocument,
    "\n  query ImportMapping {\n    importFields {\n      key\n      label\n    }\n    importTemplates {\n      id\n      name\n      mapping {\n        heading\n        field\n      }\n    }\n  }\n": types.ImportMappingDocument,
    "\n  mutation CreateListingImport($input: CreateListingImportInput!) {\n    createListingImport(input: $input) {\n      id\n      upload {\n        url\n        contentType\n      }\n    }\n  }\n": types.CreateListingImportDocument,
    "\n  mutation ReadListingImport($id: ID!) {\n    readListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n": types.ReadListingImportDocument,
    "\n  mutation CheckListingImport($id: ID!, $input: CheckListingImportInput!) {\n    checkListingImport(id: $id, input: $input) {\n      id\n      ...ImportParts\n    }\n  }\n": types.CheckListingImportDocument,
    "\n  mutation StartListingImport($id: ID!) {\n    startListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n": types.StartListingImportDocument,
    "\n  mutation CancelListingImport($id: ID!) {\n    cancelListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n": types.CancelListingImportDocument,
    "\n  mutation UndoListingImport($id: ID!) {\n    undoListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n": types.UndoListingImportDocument,
    "\n  mutation OpenImportErrors($id: ID!, $report: ImportReport!) {\n    openImportErrors(id: $id, report: $report) {\n      url\n    }\n  }\n": types.OpenImportErrorsDocument,
    "\n  query FieldFilters($filter: ListingFilter) {\n    listings(filter: $filter, first: 1) {\n      facets {\n        fields {\n          field {\n            key\n            label\n            labels {\n              locale\n              label\n            }\n            type\n            unit\n            options {\n              value\n              label\n              labels {\n                locale\n                label\n              }\n            }\n          }\n          values {\n            value\n            count\n          }\n          range {\n            min\n            max\n          }\n        }\n      }\n    }\n  }\n": types.FieldFiltersDocument,
    "\n  query GrantedListings {\n    grantedListings {\n      id\n      ...ListingRow\n    }\n  }\n": types.GrantedListingsDocument,
    "\n  fragment ListingHolidays on Listing {\n    observesHolidays\n    holidays {\n      date\n      name\n    }\n  }\n": types.ListingHolidaysFragmentDoc,
    "\n  fragment ListingActions on Listing {\n    id\n    name\n    status\n    isReadOnly\n    nextStatuses\n  }\n": types.ListingActionsFragmentDoc,
    "\n  fragment ListingBooking on Listing {\n    id\n    takesBookings\n  }\n": types.ListingBookingFragmentDoc,
    "\n  mutation TakeBookings($id: ID!, $input: UpdateListingInput!) {\n    updateListing(id: $id, input: $input) {\n      id\n      ...ListingBooking\n    }\n  }\n": types.TakeBookingsDocument,
    "\n  fragment ListingCompleteness on Listing {\n    completeness {\n      score\n      nextStep\n      missing\n    }\n  }\n": types.ListingCompletenessFragmentDoc,
    "\n  fragment ListingEditor on Listing {\n    id\n    name\n    status\n    viewerCanEdit\n    isReadOnly\n    viewerCanFeature\n    hours {\n      unread\n    }\n    ...ListingActions\n    ...ListingCompleteness\n    ...ListingDraft\n    ...ListingFacts\n    ...ListingHolidays\n    ...ListingFeature\n    ...ListingBooking\n    ...ListingEndorsements\n    ...ListingPending\n  }\n": types.ListingEditorFragmentDoc,
    "\n  fragment ListingFacts on Listing {\n    createdAt\n    updatedAt\n    timezone\n    isOpenNow\n    isVerified\n    endorsementSummary {\n      count\n      wouldRepeat\n    }\n  }\n": types.ListingFactsFragmentDoc,
    "\n  fragment ListingFeature on Listing {\n    id\n    featuredUntil\n    isReadOnly\n    timezone\n    plan {\n      key\n    }\n  }\n": types.ListingFeatureFragmentDoc,
    "\n  query PlanChoices {\n    plans {\n      key\n      name\n    }\n  }\n": types.PlanChoicesDocument,
    "\n  mutation FeatureListing($id: ID!, $until: DateTime) {\n    featureListing(id: $id, until: $until) {\n      id\n      ...ListingFeature\n    }\n  }\n": types.FeatureListingDocument,
    "\n  mutation SetListingPlan($id: ID!, $planKey: String) {\n    setListingPlan(id: $id, planKey: $planKey) {\n      id\n      ...ListingFeature\n    }\n  }\n": types.SetListingPlanDocument,
    "\n  query MapTiles {\n    tenant {\n      id\n      mapTiles {\n        url\n        attribution\n      }\n    }\n  }\n": types.MapTilesDocument,
    "\n  query ListingPage($id: ID!) {\n    listing(id: $id) {\n      id\n      ...ListingEditor\n    }\n  }\n": types.ListingPageDocument,
    "\n  query ListingCounts(\n    $all: ListingFilter\n    $published: ListingFilter\n    $draft: ListingFilter\n    $pending: ListingFilter\n    $underReview: ListingFilter\n    $archived: ListingFilter\n  ) {\n    ALL: listings(filter: $all, first: 1) {\n      totalCount\n    }\n    PUBLISHED: listings(filter: $published, first: 1) {\n      totalCount\n    }\n    DRAFT: listings(filter: $draft, first: 1) {\n      totalCount\n    }\n    PENDING: listings(filter: $pending, first: 1) {\n      totalCount\n    }\n    UNDER_REVIEW: listings(filter: $underReview, first: 1) {\n      totalCount\n    }\n    ARCHIVED: listings(filter: $archived, first: 1) {\n      totalCount\n    }\n  }\n": types.ListingCountsDocument,
    "\n  query ListingsPage($filter: ListingFilter, $sort: ListingSort, $first: Int, $after: String) {\n    listings(filter: $filter, sort: $sort, first: $first, after: $after) {\n      nodes {\n        id\n        ...ListingRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.ListingsPageDocument,
    "\n  fragment ListingDraft on Listing {\n    name\n    slug\n    description\n    website\n    phones {\n      label\n      number\n    }\n    socialLinks {\n      network\n      url\n    }\n    serviceAreas {\n      kind\n      name\n      radiusKm\n    }\n    observesHolidays\n    fields {\n      field {\n        key\n        type\n      }\n      values\n    }\n    translations {\n      locale\n      name\n      description\n    }\n    email\n    timezone\n    tags\n    priceLevel\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    location {\n      lat\n      lng\n    }\n    categories {\n      id\n    }\n    hours {\n      ...HoursDraft\n    }\n    images {\n      id\n      url\n      alt\n      width\n      height\n      viewerCanChange\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n": types.ListingDraftFragmentDoc,
    "\n  fragment ListingRow on Listing {\n    id\n    name\n    status\n    nextStatuses\n    phone\n    website\n    email\n    isOpenNow\n    isReadOnly\n    featuredUntil\n    timezone\n    createdAt\n    updatedAt\n    viewerCanEdit\n    address {\n      line1\n      city\n      country\n    }\n    category {\n      id\n      name\n    }\n    images {\n      id\n      url\n      thumbnails {\n        width\n        url\n      }\n    }\n    plan {\n      key\n      name\n    }\n    endorsementSummary {\n      count\n    }\n  }\n": types.ListingRowFragmentDoc,
    "\n  mutation ExportListings($input: ExportListingsInput!) {\n    exportListings(input: $input) {\n      id\n      state\n    }\n  }\n": types.ExportListingsDocument,
    "\n  query ListingExports {\n    listingExports {\n      id\n      state\n      rowCount\n      written\n    }\n  }\n": types.ListingExportsDocument,
    "\n  mutation OpenListingExport($id: ID!) {\n    openListingExport(id: $id) {\n      url\n    }\n  }\n": types.OpenListingExportDocument,
    "\n  mutation GeocodeAddress($input: AddressInput!) {\n    geocodeAddress(input: $input) {\n      location {\n        lat\n        lng\n      }\n      precision\n      source\n      label\n      attribution\n    }\n  }\n": types.GeocodeAddressDocument,
    "\n  mutation SetListingStatus($id: ID!, $status: ListingStatus!) {\n    updateListing(id: $id, input: { status: $status }) {\n      id\n      status\n      nextStatuses\n      updatedAt\n    }\n  }\n": types.SetListingStatusDocument,
    "\n  mutation DeleteListing($id: ID!) {\n    deleteListing(id: $id) {\n      id\n    }\n  }\n": types.DeleteListingDocument,
    "\n  mutation RestoreListing($id: ID!) {\n    restoreListing(id: $id) {\n      id\n      status\n    }\n  }\n": types.RestoreListingDocument,
    "\n  mutation CreateListing($input: CreateListingInput!) {\n    createListing(input: $input) {\n      id\n      name\n      ...ListingDraft\n    }\n  }\n": types.CreateListingDocument,
    "\n  mutation UpdateListing($id: ID!, $input: UpdateListingInput!) {\n    updateListing(id: $id, input: $input) {\n      id\n      name\n      pendingChanges {\n        field\n      }\n      ...ListingDraft\n      ...ListingEditor\n    }\n  }\n": types.UpdateListingDocument,
    "\n  mutation DescribePicture($id: ID!, $alt: String) {\n    updateMediaAsset(id: $id, input: { alt: $alt }) {\n      id\n      alt\n    }\n  }\n": types.DescribePictureDocument,
    "\n  query SearchWords {\n    synonyms {\n      id\n      terms\n      onlyFrom\n    }\n    missedSearches(first: 50) {\n      text\n      visitors\n      lastDay\n    }\n    savedSearchCounts {\n      active\n      waiting\n      daily\n      weekly\n      categories {\n        visitors\n        category {\n          id\n          name\n        }\n      }\n      texts {\n        text\n        visitors\n      }\n    }\n  }\n": types.SearchWordsDocument,
    "\n  query SavedSearchesOf($email: String!) {\n    savedSearchesOf(email: $email) {\n      id\n      summary\n      status\n      frequency\n    }\n  }\n": types.SavedSearchesOfDocument,
    "\n  mutation DeleteSavedSearchesOf($email: String!) {\n    deleteSavedSearchesOf(email: $email)\n  }\n": types.DeleteSavedSearchesOfDocument,
    "\n  mutation CreateSynonym($input: SynonymInput!) {\n    createSynonym(input: $input) {\n      id\n    }\n  }\n": types.CreateSynonymDocument,
    "\n  mutation UpdateSynonym($id: ID!, $input: SynonymInput!) {\n    updateSynonym(id: $id, input: $input) {\n      id\n      terms\n      onlyFrom\n    }\n  }\n": types.UpdateSynonymDocument,
    "\n  mutation DeleteSynonym($id: ID!) {\n    deleteSynonym(id: $id) {\n      id\n    }\n  }\n": types.DeleteSynonymDocument,
    "\n  mutation ImportSynonyms($input: ImportSynonymsInput!) {\n    importSynonyms(input: $input) {\n      added\n      known\n    }\n  }\n": types.ImportSynonymsDocument,
    "\n  mutation DismissMissedSearch($text: String!) {\n    dismissMissedSearch(text: $text)\n  }\n": types.DismissMissedSearchDocument,
    "\n  fragment SurplusRecord on Surplus {\n    id\n    limit\n    used\n    readOnlyCount\n    says\n    readOnly {\n      id\n      name\n      createdAt\n    }\n    chosen {\n      id\n      name\n    }\n  }\n": types.SurplusRecordFragmentDoc,
    "\n  query Surplus {\n    surplus {\n      ...SurplusRecord\n    }\n  }\n": types.SurplusDocument,
    "\n  mutation ChooseSurplus($input: ChooseSurplusInput!) {\n    chooseSurplus(input: $input) {\n      ...SurplusRecord\n    }\n  }\n": types.ChooseSurplusDocument,
    "\n  query SurplusSays {\n    surplus {\n      id\n      says\n    }\n  }\n": types.SurplusSaysDocument,
    "\n  fragment DuplicatePair on ListingDuplicate {\n    id\n    status\n    reasons\n    distanceKm\n    createdAt\n    listings {\n      id\n      name\n      address {\n        city\n      }\n    }\n  }\n": types.DuplicatePairFragmentDoc,
    "\n  fragment ComparedListing on Listing {\n    id\n    name\n    slug\n    status\n    isVerified\n    createdAt\n    description\n    website\n    email\n    phones {\n      label\n      number\n    }\n    address {\n      line1\n      line2\n      postal\n      city\n      region\n      country\n    }\n    location {\n      lat\n      lng\n    }\n    hours {\n      ...HoursDraft\n    }\n    categories {\n      id\n      name\n    }\n    tags\n    priceLevel\n    fields {\n      field {\n        key\n        label\n      }\n      values\n    }\n    socialLinks {\n      url\n    }\n    serviceAreas {\n      kind\n      name\n      radiusKm\n    }\n    translations {\n      locale\n      name\n      description\n    }\n    all: images(first: 20) {\n      id\n    }\n    images(first: 4) {\n      id\n      url\n      alt\n    }\n    endorsementSummary {\n      count\n    }\n  }\n": types.ComparedListingFragmentDoc,
    "\n  query DuplicatePairListings($one: ID!, $other: ID!) {\n    one: listing(id: $one) {\n      id\n      ...ComparedListing\n    }\n    other: listing(id: $other) {\n      id\n      ...ComparedListing\n    }\n  }\n": types.DuplicatePairListingsDocument,
    "\n  query Duplicates($filter: ListingDuplicateFilter, $after: String) {\n    listingDuplicates(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...DuplicatePair\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.DuplicatesDocument,
    "\n  query OpenDuplicates {\n    openListingDuplicateCount\n  }\n": types.OpenDuplicatesDocument,
    "\n  mutation DismissDuplicate($id: ID!) {\n    dismissListingDuplicate(id: $id) {\n      id\n      status\n    }\n  }\n": types.DismissDuplicateDocument,
    "\n  mutation ReopenDuplicate($id: ID!) {\n    reopenListingDuplicate(id: $id) {\n      id\n      status\n    }\n  }\n": types.ReopenDuplicateDocument,
    "\n  mutation MergeListings($input: MergeListingsInput!) {\n    mergeListings(input: $input) {\n      id\n      name\n    }\n  }\n": types.MergeListingsDocument,
    "\n  query SimilarListings($input: SimilarListingsInput!) {\n    similarListings(input: $input) {\n      reasons\n      listing {\n        id\n        name\n        status\n        address {\n          line1\n          city\n        }\n      }\n    }\n  }\n": types.SimilarListingsDocument,
    "\n  fragment EndorsementLine on Endorsement {\n    id\n    wouldRepeat\n    comment\n    tags\n    verifiedVisit\n    createdAt\n    reply\n    viewerCanReply\n  }\n": types.EndorsementLineFragmentDoc,
    "\n  mutation ReplyToEndorsement($id: ID!, $input: ReplyToEndorsementInput!) {\n    replyToEndorsement(id: $id, input: $input) {\n      id\n      reply\n      repliedAt\n    }\n  }\n": types.ReplyToEndorsementDocument,
    "\n  fragment ListingEndorsements on Listing {\n    endorsementSummary {\n      count\n      wouldRepeat\n    }\n    endorsements(first: 5) {\n      nodes {\n        id\n        ...EndorsementLine\n      }\n    }\n  }\n": types.ListingEndorsementsFragmentDoc,
    "\n  query EnquiriesCsv($filter: EnquiryFilter, $after: String) {\n    enquiriesCsv(filter: $filter, after: $after) {\n      csv\n      endCursor\n    }\n  }\n": types.EnquiriesCsvDocument,
    "\n  query ReportForm {\n    visitorForm {\n      formToken\n    }\n  }\n": types.ReportFormDocument,
    "\n  mutation ReportEnquiry($input: ReportContentInput!) {\n    reportContent(input: $input) {\n      id\n    }\n  }\n": types.ReportEnquiryDocument,
    "\n  fragment EnquiryEntry on Enquiry {\n    id\n    status\n    name\n    email\n    phone\n    consentVersion\n    signals\n    createdAt\n    lastMessageAt\n    viewerCanAnswer\n    listing {\n      id\n      name\n    }\n    messages {\n      id\n      author\n      text\n      createdAt\n      writer {\n        id\n        name\n      }\n    }\n  }\n": types.EnquiryEntryFragmentDoc,
    "\n  query Enquiries($filter: EnquiryFilter, $after: String) {\n    enquiries(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...EnquiryEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.EnquiriesDocument,
    "\n  query NewEnquiries {\n    newEnquiryCount\n  }\n": types.NewEnquiriesDocument,
    "\n  mutation AnswerEnquiry($id: ID!, $input: AnswerEnquiryInput!) {\n    answerEnquiry(id: $id, input: $input) {\n      id\n      status\n    }\n  }\n": types.AnswerEnquiryDocument,
    "\n  mutation UpdateEnquiry($id: ID!, $status: EnquiryStatus!) {\n    updateEnquiry(id: $id, input: { status: $status }) {\n      id\n      status\n    }\n  }\n": types.UpdateEnquiryDocument,
    "\n  query DataPage {\n    tenantExports {\n      id\n      state\n      ...ExportRow\n    }\n    tenant {\n      id\n      slug\n      name\n    }\n  }\n": types.DataPageDocument,
    "\n  mutation RequestTenantExport($input: RequestTenantExportInput!) {\n    requestTenantExport(input: $input) {\n      id\n    }\n  }\n": types.RequestTenantExportDocument,
    "\n  fragment ExportRow on TenantExport {\n    id\n    state\n    bytes\n    rowCount\n    fileCount\n    createdAt\n    expiresAt\n  }\n": types.ExportRowFragmentDoc,
    "\n  mutation OpenTenantExport($id: ID!) {\n    openTenantExport(id: $id) {\n      url\n    }\n  }\n": types.OpenTenantExportDocument,
    "\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token)\n  }\n": types.VerifyEmailDocument,
    "\n  mutation RequestPasswordReset($email: String!) {\n    requestPasswordReset(email: $email)\n  }\n": types.RequestPasswordResetDocument,
    "\n  query InvitationCard($token: String!) {\n    invitation(token: $token) {\n      id\n      role\n      inviterName\n      maskedEmail\n      acceptBy\n      tenant {\n        id\n        name\n      }\n    }\n  }\n": types.InvitationCardDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      adminUrl\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": types.ChangePasswordDocument,
    "\n  query AsksCode {\n    secondFactor {\n      totpSince\n    }\n  }\n": types.AsksCodeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input)\n  }\n": types.RegisterDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      expiresAt\n    }\n  }\n": types.ResetPasswordDocument,
    "\n  mutation RegisterTenant($input: RegisterTenantInput!) {\n    registerTenant(input: $input) {\n      adminUrl\n    }\n  }\n": types.RegisterTenantDocument,
    "\n  mutation UndoEmailChange($token: String!) {\n    undoEmailChange(token: $token)\n  }\n": types.UndoEmailChangeDocument,
    "\n  fragment SessionViewer on Viewer {\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n    profile {\n      locale\n      timezone\n    }\n    role\n    permissions\n    isPlatformStaff\n    isSandbox\n    viewingAs {\n      reason\n      until\n    }\n    tenant {\n      id\n      slug\n      name\n      locale\n      timezone\n      livemode\n      viewerCanEdit\n      ...TenantLook\n    }\n    memberships {\n      id\n      role\n      tenant {\n        id\n        slug\n        name\n        deletesAt\n      }\n    }\n  }\n": types.SessionViewerFragmentDoc,
    "\n  fragment SessionPayload on AuthPayload {\n    accessToken\n    expiresAt\n    adminUrl\n    viewer {\n      ...SessionViewer\n    }\n  }\n": types.SessionPayloadFragmentDoc,
    "\n  mutation RefreshSession {\n    refreshSession {\n      ...SessionPayload\n    }\n  }\n": types.RefreshSessionDocument,
    "\n  mutation LogIn($input: LoginInput!) {\n    login(input: $input) {\n      ...SessionPayload\n    }\n  }\n": types.LogInDocument,
    "\n  mutation LogOut {\n    logout\n  }\n": types.LogOutDocument,
    "\n  mutation SwitchTenant($tenantId: ID!) {\n    switchTenant(tenantId: $tenantId) {\n      ...SessionPayload\n    }\n  }\n": types.SwitchTenantDocument,
    "\n  mutation StartPasskeyLogIn {\n    startPasskeyLogin {\n      options\n    }\n  }\n": types.StartPasskeyLogInDocument,
    "\n  mutation FinishPasskeyLogIn($input: FinishPasskeyLoginInput!) {\n    finishPasskeyLogin(input: $input) {\n      ...SessionPayload\n    }\n  }\n": types.FinishPasskeyLogInDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      ...IssuedKey\n    }\n  }\n": types.CreateApiKeyDocument,
    "\n  mutation UpdateApiKey($id: ID!, $input: UpdateApiKeyInput!) {\n    updateApiKey(id: $id, input: $input) {\n      id\n      ...ApiKeyRow\n    }\n  }\n": types.UpdateApiKeyDocument,
    "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      id\n      ...ApiKeyRow\n    }\n  }\n": types.RevokeApiKeyDocument,
    "\n  mutation RotateApiKey($id: ID!, $input: RotateApiKeyInput) {\n    rotateApiKey(id: $id, input: $input) {\n      ...IssuedKey\n    }\n  }\n": types.RotateApiKeyDocument,
    "\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    kind\n    mode\n    status\n    label\n    scopes\n    allowedIps\n    expiresAt\n    revokedAt\n    lastUsedAt\n    replacedBy\n    createdAt\n    createdBy {\n      id\n      name\n    }\n    viewerCanChange\n    viewerCanRotate\n  }\n": types.ApiKeyRowFragmentDoc,
    "\n  query ApiKeysPage {\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n    tenant {\n      id\n      livemode\n      testTenantId\n      viewerCanGiveKeys\n    }\n  }\n": types.ApiKeysPageDocument,
    "\n  fragment IssuedKey on IssuedApiKey {\n    secret\n    apiKey {\n      id\n      name\n      kind\n      mode\n    }\n  }\n": types.IssuedKeyFragmentDoc,
    "\n  mutation ChangeMemberRole($userId: ID!, $role: TenantRole!) {\n    changeMemberRole(userId: $userId, role: $role) {\n      id\n      ...MemberRow\n    }\n  }\n": types.ChangeMemberRoleDocument,
    "\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      id\n      ...InvitationRow\n    }\n  }\n": types.ResendInvitationDocument,
    "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      id\n    }\n  }\n": types.RevokeInvitationDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      ...InvitationRow\n    }\n  }\n": types.InviteMemberDocument,
    "\n  mutation LeaveTenant($tenantId: ID!) {\n    leaveTenant(tenantId: $tenantId)\n  }\n": types.LeaveTenantDocument,
    "\n  mutation RemoveMember($userId: ID!) {\n    removeMember(userId: $userId) {\n      id\n    }\n  }\n": types.RemoveMemberDocument,
    "\n  mutation TransferOwnership($userId: ID!, $password: String!, $totpCode: String) {\n    transferOwnership(userId: $userId, password: $password, totpCode: $totpCode) {\n      id\n      ...MemberRow\n    }\n  }\n": types.TransferOwnershipDocument,
    "\n  fragment MemberRow on Member {\n    id\n    role\n    joinedAt\n    lastSeenAt\n    viewerCanGive\n    viewerCanRemove\n    viewerCanTransferTo\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n  }\n": types.MemberRowFragmentDoc,
    "\n  fragment InvitationRow on Invitation {\n    id\n    email\n    role\n    sentAt\n    expiresAt\n    expired\n    viewerCanManage\n    listings {\n      id\n      name\n    }\n    invitedByUser {\n      id\n      name\n    }\n  }\n": types.InvitationRowFragmentDoc,
    "\n  query TeamPage($first: Int, $after: String, $role: TenantRole, $text: String) {\n    members(first: $first, after: $after, role: $role, text: $text) {\n      nodes {\n        id\n        ...MemberRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n    tenant {\n      id\n      viewerCanGive\n    }\n  }\n": types.TeamPageDocument,
    "\n  query Invitations($first: Int, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        id\n        ...InvitationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.InvitationsDocument,
    "\n  fragment ProfileFields on Viewer {\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n    profile {\n      firstName\n      lastName\n      displayName\n      phone\n      locale\n      timezone\n    }\n  }\n": types.ProfileFieldsFragmentDoc,
    "\n  query Profile {\n    me {\n      ...ProfileFields\n    }\n  }\n": types.ProfileDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...ProfileFields\n    }\n  }\n": types.UpdateProfileDocument,
    "\n  mutation SetAvatar($key: String!) {\n    setAvatar(input: { key: $key }) {\n      id\n      avatarUrl\n    }\n  }\n": types.SetAvatarDocument,
    "\n  mutation RemoveAvatar {\n    removeAvatar {\n      id\n      avatarUrl\n    }\n  }\n": types.RemoveAvatarDocument,
    "\n  mutation ChangeEmail($input: ChangeEmailInput!) {\n    changeEmail(input: $input)\n  }\n": types.ChangeEmailDocument,
    "\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    host\n    createdAt\n    lastUsedAt\n  }\n": types.PasskeyRowFragmentDoc,
    "\n  mutation RenamePasskey($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name) {\n      ...PasskeyRow\n    }\n  }\n": types.RenamePasskeyDocument,
    "\n  mutation RemovePasskey($id: ID!, $password: String!, $totpCode: String) {\n    removePasskey(id: $id, password: $password, totpCode: $totpCode) {\n      id\n    }\n  }\n": types.RemovePasskeyDocument,
    "\n  mutation StartPasskeyRegistration($input: ProveSelfInput!) {\n    startPasskeyRegistration(input: $input) {\n      options\n    }\n  }\n": types.StartPasskeyRegistrationDocument,
    "\n  mutation FinishPasskeyRegistration($input: FinishPasskeyRegistrationInput!) {\n    finishPasskeyRegistration(input: $input) {\n      ...PasskeyRow\n    }\n  }\n": types.FinishPasskeyRegistrationDocument,
    "\n  query SecurityPage {\n    secondFactor {\n      ...TotpSection\n    }\n    passkeys {\n      ...PasskeyRow\n    }\n    sessions {\n      ...SessionRow\n    }\n  }\n": types.SecurityPageDocument,
    "\n  fragment SessionRow on Session {\n    id\n    browser\n    system\n    address\n    createdAt\n    lastUsedAt\n    current\n  }\n": types.SessionRowFragmentDoc,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      id\n    }\n  }\n": types.RevokeSessionDocument,
    "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions\n  }\n": types.RevokeOtherSessionsDocument,
    "\n  fragment TotpSection on SecondFactor {\n    totpSince\n    recoveryCodesLeft\n  }\n": types.TotpSectionFragmentDoc,
    "\n  mutation DisableTotp($input: DisableTotpInput!) {\n    disableTotp(input: $input) {\n      ...TotpSection\n    }\n  }\n": types.DisableTotpDocument,
    "\n  mutation RegenerateRecoveryCodes($input: ProveSelfInput!) {\n    regenerateRecoveryCodes(input: $input) {\n      codes\n    }\n  }\n": types.RegenerateRecoveryCodesDocument,
    "\n  mutation StartTotp($input: ProveSelfInput!) {\n    startTotp(input: $input) {\n      secret\n      qr\n    }\n  }\n": types.StartTotpDocument,
    "\n  mutation ConfirmTotp($code: String!) {\n    confirmTotp(code: $code) {\n      codes\n    }\n  }\n": types.ConfirmTotpDocument,
    "\n  mutation ViewAsTenant($tenantId: ID!, $role: ViewedRole!, $reason: String!) {\n    viewAsTenant(tenantId: $tenantId, role: $role, reason: $reason) {\n      accessToken\n      expiresAt\n    }\n  }\n": types.ViewAsTenantDocument,
    "\n  query WhoLooks {\n    me {\n      ...SessionViewer\n    }\n  }\n": types.WhoLooksDocument,
    "\n  mutation EndViewAs {\n    endViewAs\n  }\n": types.EndViewAsDocument,
    "\n  mutation FramePicture($id: ID!, $input: UpdateMediaAssetInput!) {\n    updateMediaAsset(id: $id, input: $input) {\n      id\n      url\n      width\n      height\n      crop {\n        x\n        y\n        width\n        height\n      }\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n": types.FramePictureDocument,
    "\n  query StoredPicture($id: ID!) {\n    mediaAsset(id: $id) {\n      id\n      url\n      originalUrl\n      crop {\n        x\n        y\n        width\n        height\n      }\n      focalPoint {\n        x\n        y\n      }\n    }\n  }\n": types.StoredPictureDocument,
    "\n  fragment LibraryPicture on MediaAsset {\n    id\n    url\n    alt\n    width\n    height\n    removedAt\n    thumbhash\n    focalPoint {\n      x\n      y\n    }\n    thumbnails {\n      width\n      url\n    }\n    usedIn {\n      kind\n      listingId\n      name\n    }\n  }\n": types.LibraryPictureFragmentDoc,
    "\n  query MediaLibrary($filter: MediaAssetFilter, $after: String) {\n    mediaAssets(filter: $filter, first: 48, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...LibraryPicture\n      }\n    }\n    mediaStorage {\n      usedMb\n      limitMb\n      count\n    }\n  }\n": types.MediaLibraryDocument,
    "\n  mutation DescribeInLibrary($id: ID!, $alt: String) {\n    updateMediaAsset(id: $id, input: { alt: $alt }) {\n      id\n      alt\n    }\n  }\n": types.DescribeInLibraryDocument,
    "\n  mutation DeletePicture($id: ID!) {\n    deleteMediaAsset(id: $id) {\n      id\n    }\n  }\n": types.DeletePictureDocument,
    "\n  mutation RestorePicture($id: ID!) {\n    restoreMediaAsset(id: $id) {\n      id\n    }\n  }\n": types.RestorePictureDocument,
    "\n  mutation ConfirmUpload($key: String!) {\n    confirmUpload(input: { key: $key }) {\n      id\n      url\n      width\n      height\n      alt\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n": types.ConfirmUploadDocument,
    "\n  fragment ListingPending on Listing {\n    id\n    pendingChanges {\n      field\n      before\n      after\n    }\n  }\n": types.ListingPendingFragmentDoc,
    "\n  mutation WithdrawListingChanges($id: ID!) {\n    withdrawListingChanges(id: $id) {\n      id\n      ...ListingPending\n    }\n  }\n": types.WithdrawListingChangesDocument,
    "\n  fragment ModerationEntry on ModerationReport {\n    id\n    version\n    kind\n    targetType\n    status\n    reason\n    details\n    evidenceUrls\n    signals\n    isTargetPublic\n    claimantEmail\n    proposedChanges {\n      field\n      before\n      after\n    }\n    escalatedAt\n    hiddenAt\n    closedAt\n    decisionReason\n    createdAt\n    listing {\n      id\n      name\n    }\n    endorsement {\n      id\n      wouldRepeat\n      comment\n      tags\n      createdAt\n    }\n    picture {\n      id\n      url\n      alt\n    }\n    listingImport {\n      id\n      fileName\n      suspicions\n    }\n    assignee {\n      id\n      name\n    }\n    decider {\n      id\n      name\n    }\n  }\n": types.ModerationEntryFragmentDoc,
    "\n  query ModerationQueue($filter: ModerationFilter, $after: String) {\n    moderationQueue(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...ModerationEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.ModerationQueueDocument,
    "\n  query OpenModeration {\n    openModerationCount\n  }\n": types.OpenModerationDocument,
    "\n  mutation DecideModeration($input: DecideModerationInput!) {\n    decideModerationReports(input: $input) {\n      decided {\n        id\n        version\n        status\n      }\n      refused {\n        id\n        message\n      }\n    }\n  }\n": types.DecideModerationDocument,
    "\n  mutation AssignModeration($id: ID!, $userId: ID) {\n    assignModerationReport(id: $id, userId: $userId) {\n      id\n      version\n      assignee {\n        id\n        name\n      }\n    }\n  }\n": types.AssignModerationDocument,
    "\n  query NotificationsPage($after: String) {\n    notifications(first: 30, after: $after) {\n      nodes {\n        id\n        kind\n        about\n        readAt\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.NotificationsPageDocument,
    "\n  query UnreadNotifications {\n    unreadNotificationCount\n  }\n": types.UnreadNotificationsDocument,
    "\n  subscription UnreadNews {\n    unreadNotifications\n  }\n": types.UnreadNewsDocument,
    "\n  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {\n    markNotificationsRead(input: $input)\n  }\n": types.MarkNotificationsReadDocument,
    "\n  query NotificationPreferencesPage {\n    notificationPreferences {\n      kind\n      inApp\n      byMail\n      mailOptional\n    }\n  }\n": types.NotificationPreferencesPageDocument,
    "\n  mutation UpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      kind\n      inApp\n      byMail\n      mailOptional\n    }\n  }\n": types.UpdateNotificationPreferencesDocument,
    "\n  query PaletteSearch($text: String!, $people: Boolean!) {\n    listings(filter: { text: $text }, first: 6) {\n      nodes {\n        id\n        name\n        status\n        address {\n          city\n        }\n      }\n    }\n    members(text: $text, first: 4) @include(if: $people) {\n      nodes {\n        id\n        user {\n          id\n          name\n          email\n        }\n      }\n    }\n  }\n": types.PaletteSearchDocument,
    "\n  query PaletteCategories {\n    categories {\n      id\n      name\n      slug\n    }\n  }\n": types.PaletteCategoriesDocument,
    "\n  query PlatformPaletteSearch($text: String!) {\n    platformTenants(filter: { text: $text }, first: 5) {\n      nodes {\n        id\n        name\n        slug\n        status\n      }\n    }\n    platformUsers(filter: { text: $text }, first: 5) {\n      nodes {\n        id\n        name\n        email\n      }\n    }\n  }\n": types.PlatformPaletteSearchDocument,
    "\n  query PlatformBellPage($after: String) {\n    platformNotifications(first: 30, after: $after) {\n      nodes {\n        id\n        kind\n        about\n        readAt\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.PlatformBellPageDocument,
    "\n  query PlatformUnread {\n    unreadPlatformNotificationCount\n  }\n": types.PlatformUnreadDocument,
    "\n  mutation MarkPlatformNotificationsRead($input: MarkNotificationsReadInput!) {\n    markPlatformNotificationsRead(input: $input)\n  }\n": types.MarkPlatformNotificationsReadDocument,
    "\n  fragment DriftRow on BillingDrift {\n    id\n    kind\n    ref\n    found\n    healedAt\n    seenAt\n    createdAt\n    tenant {\n      id\n      name\n    }\n  }\n": types.DriftRowFragmentDoc,
    "\n  query BillingDrift($isOpen: Boolean, $first: Int, $after: String) {\n    billingDrift(isOpen: $isOpen, first: $first, after: $after) {\n      nodes {\n        id\n        ...DriftRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.BillingDriftDocument,
    "\n  mutation ReconcileBilling {\n    reconcileBilling\n  }\n": types.ReconcileBillingDocument,
    "\n  fragment StripeEventRecord on StripeEvent {\n    id\n    type\n    state\n    reason\n    attempts\n    lastError\n    livemode\n    account\n    apiVersion\n    subject\n    objectRef\n    sentAt\n    receivedAt\n    processedAt\n    nextAt\n    viewerCanReplay\n    tenant {\n      id\n      name\n    }\n  }\n": types.StripeEventRecordFragmentDoc,
    "\n  query StripeEvents($filter: StripeEventFilter, $first: Int, $after: String) {\n    stripeEvents(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...StripeEventRecord\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.StripeEventsDocument,
    "\n  mutation ReplayStripeEvent($id: ID!) {\n    replayStripeEvent(id: $id) {\n      id\n      ...StripeEventRecord\n    }\n  }\n": types.ReplayStripeEventDocument,
    "\n  fragment FailedPaymentRow on PlatformFailedPayment {\n    id\n    number\n    isOpen\n    failedAt\n    attempts\n    nextAttemptAt\n    remindedOnDay\n    lapsesAt\n    subscriptionState\n    amountDue {\n      amount\n      currency\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n  }\n": types.FailedPaymentRowFragmentDoc,
    "\n  query PlatformFailedPayments($text: String, $isOpen: Boolean, $first: Int, $after: String) {\n    platformFailedPayments(text: $text, isOpen: $isOpen, first: $first, after: $after) {\n      nodes {\n        id\n        ...FailedPaymentRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.PlatformFailedPaymentsDocument,
    "\n  query SystemHealth {\n    systemHealth {\n      checkedAt\n      state\n      database {\n        state\n        answerMs\n        bytes\n        connections\n        maxConnections\n        replicas\n        replicaLagSeconds\n        version\n        migration\n      }\n      queue {\n        state\n        waiting\n        due\n        running\n        failed\n        oldestSeconds\n      }\n      board {\n        state\n        waiting\n        oldestSeconds\n      }\n      disk {\n        state\n        totalBytes\n        freeBytes\n      }\n      redis {\n        state\n        answerMs\n        problem\n      }\n      mail {\n        state\n        answerMs\n        problem\n      }\n      payments {\n        state\n        answerMs\n        problem\n      }\n      version\n      revision\n      nodeVersion\n      uptimeSeconds\n    }\n  }\n": types.SystemHealthDocument,
    "\n  fragment FailedJobRecord on FailedJob {\n    id\n    task\n    tenantId\n    requestId\n    attempts\n    error\n    queuedAt\n    failedAt\n  }\n": types.FailedJobRecordFragmentDoc,
    "\n  query FailedJobs($first: Int, $after: String) {\n    failedJobs(first: $first, after: $after) {\n      nodes {\n        id\n        ...FailedJobRecord\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.FailedJobsDocument,
    "\n  mutation RetryJob($id: ID!) {\n    retryJob(id: $id) {\n      id\n    }\n  }\n": types.RetryJobDocument,
    "\n  mutation DropJob($id: ID!) {\n    dropJob(id: $id) {\n      id\n    }\n  }\n": types.DropJobDocument,
    "\n  mutation SuspendUser($id: ID!, $reason: String!) {\n    suspendUser(id: $id, reason: $reason) {\n      ...PlatformPersonRow\n    }\n  }\n": types.SuspendUserDocument,
    "\n  mutation RestoreUser($id: ID!) {\n    restoreUser(id: $id) {\n      ...PlatformPersonRow\n    }\n  }\n": types.RestoreUserDocument,
    "\n  fragment PlatformPersonRow on PlatformUser {\n    id\n    name\n    email\n    emailVerifiedAt\n    platformRole\n    disabledAt\n    disabledReason\n    createdAt\n    memberships {\n      role\n      tenantId\n      tenantName\n    }\n  }\n": types.PlatformPersonRowFragmentDoc,
    "\n  query PlatformPeople($filter: PlatformUserFilter, $first: Int, $after: String) {\n    platformUsers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlatformPersonRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.PlatformPeopleDocument,
    "\n  fragment PlatformPlanRecord on PlatformPlan {\n    id\n    isCurrent\n    isPushed\n    createdAt\n    tenantCount\n    subscriptionCount\n    movableCount\n    plannedCount\n    listingCount\n    limits {\n      key\n      value\n    }\n    features {\n      key\n      included\n    }\n    plan {\n      key\n      version\n      name\n      description\n      rankWeight\n      trialDays\n      prices {\n        interval\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.PlatformPlanRecordFragmentDoc,
    "\n  query PlatformPlanVersions {\n    platformPlans {\n      id\n      ...PlatformPlanRecord\n    }\n  }\n": types.PlatformPlanVersionsDocument,
    "\n  mutation UpdatePlan($input: UpdatePlanInput!) {\n    updatePlan(input: $input) {\n      id\n      ...PlatformPlanRecord\n    }\n  }\n": types.UpdatePlanDocument,
    "\n  mutation MoveSubscriptions($input: MoveSubscriptionsInput!) {\n    moveSubscriptions(input: $input) {\n      movedCount\n      plannedCount\n      leftCount\n    }\n  }\n": types.MoveSubscriptionsDocument,
    "\n  query MovePreview($input: MoveSubscriptionsInput!) {\n    previewMoveSubscriptions(input: $input) {\n      givenCount\n      payingCount\n      charges {\n        interval\n        count\n        firstAt\n        before {\n          amount\n          currency\n        }\n        after {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.MovePreviewDocument,
    "\n  query StarPrices {\n    platformStarPrices {\n      version\n      prices {\n        days\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.StarPricesDocument,
    "\n  mutation UpdateStarPrices($input: UpdateStarPricesInput!) {\n    updateStarPrices(input: $input) {\n      version\n      prices {\n        days\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.UpdateStarPricesDocument,
    "\n  query PlatformRevenue($currency: String, $months: Int) {\n    platformRevenue(currency: $currency, months: $months) {\n      currency\n      currencies\n      at\n      payingCount\n      trialCount\n      pastDueCount\n      pausedCount\n      mrr {\n        amount\n        currency\n      }\n      months {\n        month\n        trials\n        joined\n        left\n        churnRate\n        mrr {\n          amount\n          currency\n        }\n        gained {\n          amount\n          currency\n        }\n        expanded {\n          amount\n          currency\n        }\n        contracted {\n          amount\n          currency\n        }\n        churned {\n          amount\n          currency\n        }\n      }\n      plans {\n        key\n        name\n        payingCount\n        mrr {\n          amount\n          currency\n        }\n      }\n      cohorts {\n        month\n        size\n        kept\n      }\n    }\n  }\n": types.PlatformRevenueDocument,
    "\n  fragment PlatformSubscriptionRow on PlatformSubscription {\n    id\n    state\n    interval\n    quantity\n    startedAt\n    periodEnd\n    trialEnd\n    cancelAt\n    endedAt\n    pausedAt\n    resumesAt\n    pastDueSince\n    total {\n      amount\n      currency\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n    plan {\n      key\n      version\n      name\n    }\n  }\n": types.PlatformSubscriptionRowFragmentDoc,
    "\n  query PlatformSubscriptions($filter: PlatformSubscriptionFilter, $first: Int, $after: String) {\n    platformSubscriptions(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PlatformSubscriptionRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.PlatformSubscriptionsDocument,
    "\n  mutation SetFeatureFlag($tenantId: ID!, $key: String!, $enabled: Boolean) {\n    setFeatureFlag(tenantId: $tenantId, key: $key, enabled: $enabled) {\n      ...PlatformTenantRecord\n    }\n  }\n": types.SetFeatureFlagDocument,
    "\n  mutation CreatePlatformTenant($input: CreatePlatformTenantInput!) {\n    createPlatformTenant(input: $input) {\n      id\n      name\n    }\n  }\n": types.CreatePlatformTenantDocument,
    "\n  mutation SetLimitOverride($tenantId: ID!, $key: String!, $value: Int, $reason: String!, $expiresAt: DateTime!) {\n    setLimitOverride(tenantId: $tenantId, key: $key, value: $value, reason: $reason, expiresAt: $expiresAt) {\n      ...PlatformTenantRecord\n    }\n  }\n": types.SetLimitOverrideDocument,
    "\n  mutation RemoveLimitOverride($tenantId: ID!, $key: String!) {\n    removeLimitOverride(tenantId: $tenantId, key: $key) {\n      ...PlatformTenantRecord\n    }\n  }\n": types.RemoveLimitOverrideDocument,
    "\n  mutation SuspendTenant($id: ID!, $reason: String!) {\n    suspendTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n": types.SuspendTenantDocument,
    "\n  mutation ReopenTenant($id: ID!, $reason: String!) {\n    reopenTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n": types.ReopenTenantDocument,
    "\n  mutation CloseTenant($id: ID!, $reason: String!) {\n    closeTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n": types.CloseTenantDocument,
    "\n  fragment PlatformTenantRow on PlatformTenant {\n    id\n    slug\n    name\n    status\n    createdAt\n    plan {\n      key\n      name\n    }\n    usage {\n      members\n      listings\n    }\n  }\n": types.PlatformTenantRowFragmentDoc,
    "\n  query PlatformTenants($filter: PlatformTenantFilter, $first: Int, $after: String) {\n    platformTenants(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlatformTenantRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.PlatformTenantsDocument,
    "\n  fragment PlatformTenantRecord on PlatformTenant {\n    id\n    slug\n    name\n    email\n    timezone\n    locale\n    status\n    statusReason\n    statusChangedAt\n    reopenableUntil\n    createdAt\n    plan {\n      key\n      name\n    }\n    owners {\n      userId\n      name\n      email\n    }\n    usage {\n      members\n      listings\n    }\n    limits {\n      key\n      planValue\n      value\n      override {\n        value\n        reason\n        expiresAt\n        setBy\n      }\n    }\n    features {\n      key\n      inPlan\n      enabled\n    }\n  }\n": types.PlatformTenantRecordFragmentDoc,
    "\n  query PlatformTenant($id: ID!) {\n    platformTenant(id: $id) {\n      ...PlatformTenantRecord\n    }\n  }\n": types.PlatformTenantDocument,
    "\n  query PlatformPlans {\n    plans {\n      key\n      name\n    }\n  }\n": types.PlatformPlansDocument,
    "\n  mutation UpdatePlatformTenant($id: ID!, $input: UpdatePlatformTenantInput!) {\n    updatePlatformTenant(id: $id, input: $input) {\n      ...PlatformTenantRecord\n    }\n  }\n": types.UpdatePlatformTenantDocument,
    "\n  fragment PlatformAuditRow on PlatformAuditEntry {\n    id\n    at\n    action\n    outcome\n    reason\n    requestId\n    actor {\n      id\n      name\n    }\n    tenant {\n      id\n      name\n    }\n    target {\n      type\n      id\n    }\n  }\n": types.PlatformAuditRowFragmentDoc,
    "\n  query PlatformAuditPage($filter: PlatformAuditFilter, $first: Int, $after: String) {\n    platformAuditLog(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PlatformAuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.PlatformAuditPageDocument,
    "\n  fragment TenantSettings on Tenant {\n    id\n    slug\n    status\n    viewerCanEdit\n    viewerCanResetTestData\n    plan {\n      key\n      name\n    }\n    ...TenantDetails\n  }\n": types.TenantSettingsFragmentDoc,
    "\n  mutation UpdateTenant($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      ...TenantSettings\n      ...TenantLook\n    }\n  }\n": types.UpdateTenantDocument,
    "\n  query TenantSettingsPage {\n    tenant {\n      id\n      ...TenantSettings\n    }\n  }\n": types.TenantSettingsPageDocument,
    "\n  fragment BrandEditor on Tenant {\n    id\n    slug\n    name\n    locale\n    viewerCanEdit\n    branding {\n      ...BrandDraft\n    }\n    ...LinksDraft\n    ...EmbedSection\n  }\n": types.BrandEditorFragmentDoc,
    "\n  query BrandPage {\n    tenant {\n      id\n      ...BrandEditor\n    }\n  }\n": types.BrandPageDocument,
    "\n  query EmbedChoices($text: String, $one: Boolean!) {\n    categories {\n      id\n      slug\n      name\n    }\n    listings(filter: { text: $text, status: PUBLISHED }, first: 20) @include(if: $one) {\n      nodes {\n        id\n        slug\n        name\n      }\n    }\n  }\n": types.EmbedChoicesDocument,
    "\n  fragment EmbedSection on Tenant {\n    slug\n    ...OriginsEditor\n  }\n": types.EmbedSectionFragmentDoc,
    "\n  query MailPreview($kind: MailKind!, $branding: TriedBrandingInput) {\n    mailPreview(kind: $kind, branding: $branding) {\n      subject\n      html\n    }\n  }\n": types.MailPreviewDocument,
    "\n  fragment OriginsEditor on Tenant {\n    id\n    widgetOrigins\n  }\n": types.OriginsEditorFragmentDoc,
    "\n  mutation SetAllowedOrigins($origins: [String!]!) {\n    setAllowedOrigins(input: { origins: $origins }) {\n      id\n      ...OriginsEditor\n    }\n  }\n": types.SetAllowedOriginsDocument,
    "\n  fragment BrandDraft on Branding {\n    logoUrl\n    logo {\n      id\n      url\n    }\n    logoDark {\n      id\n      url\n    }\n    favicon {\n      id\n      url\n    }\n    voiceStyle\n    senderName\n    colors {\n      primary\n      accent\n      background\n      surface\n      text\n    }\n    darkColors {\n      primary\n      accent\n      background\n      surface\n      text\n    }\n    font\n    radius\n    colorScheme\n  }\n": types.BrandDraftFragmentDoc,
    "\n  fragment LinksDraft on Tenant {\n    socialLinks {\n      network\n      url\n    }\n    legalLinks {\n      imprint\n      privacy\n      terms\n    }\n  }\n": types.LinksDraftFragmentDoc,
    "\n  mutation SaveBrand($input: UpdateBrandingInput!) {\n    updateBranding(input: $input) {\n      id\n      ...BrandEditor\n      ...TenantLook\n    }\n  }\n": types.SaveBrandDocument,
    "\n  mutation SaveLinks($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      ...LinksDraft\n    }\n  }\n": types.SaveLinksDocument,
    "\n  fragment TenantDetails on Tenant {\n    id\n    name\n    legalName\n    category\n    description\n    email\n    phone\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    timezone\n    locale\n    isPublicDirectory\n    reviewsOwnerEdits\n    businessHours {\n      ...HoursDraft\n    }\n    policies {\n      cancellation {\n        text\n        feePercent\n        noticeMinutes\n      }\n      noShow {\n        text\n        feePercent\n      }\n    }\n  }\n": types.TenantDetailsFragmentDoc,
    "\n  mutation AddTenantDomain($host: String!) {\n    addTenantDomain(host: $host) {\n      id\n      host\n    }\n  }\n": types.AddTenantDomainDocument,
    "\n  mutation RemoveTenantDomain($id: ID!) {\n    removeTenantDomain(id: $id) {\n      id\n    }\n  }\n": types.RemoveTenantDomainDocument,
    "\n  mutation ChangeSubdomain($subdomain: String!) {\n    changeSubdomain(subdomain: $subdomain) {\n      id\n      subdomain\n      subdomainHost\n      siteUrl\n    }\n  }\n": types.ChangeSubdomainDocument,
    "\n  fragment DomainRow on TenantDomain {\n    id\n    host\n    status\n    problem\n    failedChecks\n    isPrimary\n    isApex\n    twin\n    verifiedAt\n    checkedAt\n    nextCheckAt\n    record {\n      type\n      name\n      value\n    }\n  }\n": types.DomainRowFragmentDoc,
    "\n  query DomainsPage {\n    tenant {\n      id\n      name\n      livemode\n      siteUrl\n      subdomain\n      subdomainHost\n      domains {\n        ...DomainRow\n      }\n    }\n  }\n": types.DomainsPageDocument,
    "\n  mutation VerifyTenantDomain($id: ID!) {\n    verifyTenantDomain(id: $id) {\n      ...DomainRow\n    }\n  }\n": types.VerifyTenantDomainDocument,
    "\n  mutation SetPrimaryDomain($id: ID) {\n    setPrimaryDomain(id: $id) {\n      id\n      siteUrl\n      domains {\n        id\n        isPrimary\n      }\n    }\n  }\n": types.SetPrimaryDomainDocument,
    "\n  query SubdomainAvailable($name: String!) {\n    subdomainAvailable(name: $name)\n  }\n": types.SubdomainAvailableDocument,
    "\n  query HostTenant {\n    tenant {\n      id\n      locale\n      ...TenantLook\n      ...DoorLook\n    }\n  }\n": types.HostTenantDocument,
    "\n  fragment TenantLook on Tenant {\n    id\n    name\n    branding {\n      logoUrl\n      logoDarkUrl\n      faviconUrl\n      colors {\n        primary\n      }\n      darkColors {\n        primary\n      }\n    }\n  }\n": types.TenantLookFragmentDoc,
    "\n  fragment DoorLook on Tenant {\n    branding {\n      font\n      radius\n      colors {\n        background\n        surface\n        text\n      }\n      darkColors {\n        background\n        surface\n        text\n      }\n    }\n    legalLinks {\n      imprint\n      privacy\n      terms\n    }\n  }\n": types.DoorLookFragmentDoc,
    "\n  query TenantModes {\n    tenant {\n      id\n      livemode\n      testTenantId\n      liveTenantId\n    }\n  }\n": types.TenantModesDocument,
    "\n  query TestData {\n    testDataReset {\n      id\n      state\n      listingCount\n      finishedAt\n    }\n  }\n": types.TestDataDocument,
    "\n  mutation ResetTestData {\n    resetTestData {\n      id\n      state\n    }\n  }\n": types.ResetTestDataDocument,
    "\n  fragment UsageRecord on UsageEntry {\n    key\n    kind\n    unit\n    used\n    limit\n    share\n    projected\n    state\n    graceUntil\n    days {\n      day\n      value\n    }\n  }\n": types.UsageRecordFragmentDoc,
    "\n  query UsagePage($month: String) {\n    usage(month: $month) {\n      month\n      from\n      to\n      entries {\n        ...UsageRecord\n      }\n    }\n  }\n": types.UsagePageDocument,
    "\n  query Entitlements {\n    entitlements {\n      features {\n        key\n        enabled\n        says\n        opens\n      }\n      limits {\n        key\n        isFull\n        says\n      }\n    }\n  }\n": types.EntitlementsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditCsv($filter: AuditFilter, $after: String) {\n    auditLogCsv(filter: $filter, after: $after) {\n      csv\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  query AuditCsv($filter: AuditFilter, $after: String) {\n    auditLogCsv(filter: $filter, after: $after) {\n      csv\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditPage($filter: AuditFilter, $first: Int, $after: String) {\n    auditLog(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query AuditPage($filter: AuditFilter, $first: Int, $after: String) {\n    auditLog(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditRow on AuditEntry {\n    id\n    at\n    action\n    outcome\n    viewedAs\n    changeCount\n    requestId\n    jobId\n    actor {\n      kind\n      id\n      name\n      avatarUrl\n    }\n    target {\n      type\n      id\n      label\n    }\n    changes {\n      type\n      id\n      kind\n      fields {\n        name\n        before\n        after\n        masked\n      }\n    }\n    facts {\n      name\n      value\n    }\n  }\n"): (typeof documents)["\n  fragment AuditRow on AuditEntry {\n    id\n    at\n    action\n    outcome\n    viewedAs\n    changeCount\n    requestId\n    jobId\n    actor {\n      kind\n      id\n      name\n      avatarUrl\n    }\n    target {\n      type\n      id\n      label\n    }\n    changes {\n      type\n      id\n      kind\n      fields {\n        name\n        before\n        after\n        masked\n      }\n    }\n    facts {\n      name\n      value\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BillingBanner {\n    tenantSubscription {\n      id\n      state\n      lapsesAt\n    }\n  }\n"): (typeof documents)["\n  query BillingBanner {\n    tenantSubscription {\n      id\n      state\n      lapsesAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OfferedPlan on Plan {\n    key\n    version\n    name\n    description\n    trialDays\n    limits\n    features\n    prices {\n      interval\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment OfferedPlan on Plan {\n    key\n    version\n    name\n    description\n    trialDays\n    limits\n    features\n    prices {\n      interval\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SubscriptionRecord on TenantSubscription {\n    id\n    state\n    interval\n    quantity\n    periodEnd\n    trialEnd\n    cancelAt\n    endedAt\n    pastDueSince\n    lapsesAt\n    resumesAt\n    periodIsVoid\n    nextPlanAt\n    isBeingMoved\n    nextInterval\n    nextQuantity\n    nextQuantityAt\n    subdomainReleaseAt\n    viewerCanChange\n    nextCharge {\n      amount\n      currency\n    }\n    price {\n      amount\n      currency\n    }\n    total {\n      amount\n      currency\n    }\n    plan {\n      key\n      version\n      name\n    }\n    nextPlan {\n      key\n      version\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment SubscriptionRecord on TenantSubscription {\n    id\n    state\n    interval\n    quantity\n    periodEnd\n    trialEnd\n    cancelAt\n    endedAt\n    pastDueSince\n    lapsesAt\n    resumesAt\n    periodIsVoid\n    nextPlanAt\n    isBeingMoved\n    nextInterval\n    nextQuantity\n    nextQuantityAt\n    subdomainReleaseAt\n    viewerCanChange\n    nextCharge {\n      amount\n      currency\n    }\n    price {\n      amount\n      currency\n    }\n    total {\n      amount\n      currency\n    }\n    plan {\n      key\n      version\n      name\n    }\n    nextPlan {\n      key\n      version\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BillingRecord on Billing {\n    isAvailable\n    name\n    email\n    currency\n    vatId\n    vatStatus\n    planLocations {\n      planKey\n      locations\n    }\n    viewerCanChange\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    paymentMethod {\n      brand\n      last4\n      expMonth\n      expYear\n    }\n  }\n"): (typeof documents)["\n  fragment BillingRecord on Billing {\n    isAvailable\n    name\n    email\n    currency\n    vatId\n    vatStatus\n    planLocations {\n      planKey\n      locations\n    }\n    viewerCanChange\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    paymentMethod {\n      brand\n      last4\n      expMonth\n      expYear\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BillingPage {\n    billing {\n      ...BillingRecord\n    }\n    surplus {\n      id\n      readOnlyCount\n      says\n    }\n    tenantSubscription {\n      id\n      ...SubscriptionRecord\n    }\n    tenant {\n      id\n      livemode\n      plan {\n        key\n        version\n        name\n        ...OfferedPlan\n      }\n    }\n    plans {\n      key\n      version\n      ...OfferedPlan\n    }\n  }\n"): (typeof documents)["\n  query BillingPage {\n    billing {\n      ...BillingRecord\n    }\n    surplus {\n      id\n      readOnlyCount\n      says\n    }\n    tenantSubscription {\n      id\n      ...SubscriptionRecord\n    }\n    tenant {\n      id\n      livemode\n      plan {\n        key\n        version\n        name\n        ...OfferedPlan\n      }\n    }\n    plans {\n      key\n      version\n      ...OfferedPlan\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BillingInvoices($first: Int, $after: String) {\n    billingInvoices(first: $first, after: $after) {\n      nodes {\n        id\n        ...InvoiceRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query BillingInvoices($first: Int, $after: String) {\n    billingInvoices(first: $first, after: $after) {\n      nodes {\n        id\n        ...InvoiceRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceRow on BillingInvoice {\n    id\n    number\n    state\n    issuedAt\n    periodStart\n    periodEnd\n    paidAt\n    nextAttemptAt\n    hostedUrl\n    pdfUrl\n    total {\n      amount\n      currency\n    }\n    tax {\n      amount\n      currency\n    }\n    amountDue {\n      amount\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment InvoiceRow on BillingInvoice {\n    id\n    number\n    state\n    issuedAt\n    periodStart\n    periodEnd\n    paidAt\n    nextAttemptAt\n    hostedUrl\n    pdfUrl\n    total {\n      amount\n      currency\n    }\n    tax {\n      amount\n      currency\n    }\n    amountDue {\n      amount\n      currency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewPlanChange($input: PreviewPlanChangeInput!) {\n    previewPlanChange(input: $input) {\n      when\n      beginsAt\n      previewedAt\n      nextAt\n      dueNow {\n        amount\n        currency\n      }\n      credit {\n        amount\n        currency\n      }\n      nextTotal {\n        amount\n        currency\n      }\n      plan {\n        key\n        version\n        name\n      }\n      lines {\n        says\n        amount {\n          amount\n          currency\n        }\n      }\n      losses {\n        ...LossLine\n      }\n    }\n  }\n"): (typeof documents)["\n  query PreviewPlanChange($input: PreviewPlanChangeInput!) {\n    previewPlanChange(input: $input) {\n      when\n      beginsAt\n      previewedAt\n      nextAt\n      dueNow {\n        amount\n        currency\n      }\n      credit {\n        amount\n        currency\n      }\n      nextTotal {\n        amount\n        currency\n      }\n      plan {\n        key\n        version\n        name\n      }\n      lines {\n        says\n        amount {\n          amount\n          currency\n        }\n      }\n      losses {\n        ...LossLine\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LossLine on Loss {\n    kind\n    feature\n    limitKey\n    from\n    to\n    count\n    listings {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment LossLine on Loss {\n    kind\n    feature\n    limitKey\n    from\n    to\n    count\n    listings {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePlan($input: ChangePlanInput!) {\n    changePlan(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePlan($input: ChangePlanInput!) {\n    changePlan(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseSubscription($input: PauseSubscriptionInput!) {\n    pauseSubscription(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"): (typeof documents)["\n  mutation PauseSubscription($input: PauseSubscriptionInput!) {\n    pauseSubscription(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeSubscription {\n    resumeSubscription {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeSubscription {\n    resumeSubscription {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelSubscription($input: CancelSubscriptionInput!) {\n    cancelSubscription(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"): (typeof documents)["\n  mutation CancelSubscription($input: CancelSubscriptionInput!) {\n    cancelSubscription(input: $input) {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReactivateSubscription {\n    reactivateSubscription {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"): (typeof documents)["\n  mutation ReactivateSubscription {\n    reactivateSubscription {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenBillingPortal($input: BillingPortalInput!) {\n    billingPortal(input: $input) {\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation OpenBillingPortal($input: BillingPortalInput!) {\n    billingPortal(input: $input) {\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateBillingDetails($input: UpdateBillingDetailsInput!) {\n    updateBillingDetails(input: $input) {\n      ...BillingRecord\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateBillingDetails($input: UpdateBillingDetailsInput!) {\n    updateBillingDetails(input: $input) {\n      ...BillingRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TenantSubscriptionNews {\n    tenantSubscriptionChanged {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"): (typeof documents)["\n  subscription TenantSubscriptionNews {\n    tenantSubscriptionChanged {\n      id\n      ...SubscriptionRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneToFeature($id: ID!) {\n    listing(id: $id) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query OneToFeature($id: ID!) {\n    listing(id: $id) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FeaturedRecord on FeaturedListings {\n    included\n    prices {\n      days\n      amount {\n        amount\n        currency\n      }\n    }\n    items {\n      source\n      until\n      isChosen\n      listing {\n        id\n        name\n        timezone\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment FeaturedRecord on FeaturedListings {\n    included\n    prices {\n      days\n      amount {\n        amount\n        currency\n      }\n    }\n    items {\n      source\n      until\n      isChosen\n      listing {\n        id\n        name\n        timezone\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FeaturedPage {\n    featuredListings {\n      ...FeaturedRecord\n    }\n    billing {\n      isAvailable\n      viewerCanChange\n    }\n    entitlements {\n      limits {\n        key\n        limit\n      }\n    }\n    tenant {\n      id\n      livemode\n      plan {\n        key\n        version\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query FeaturedPage {\n    featuredListings {\n      ...FeaturedRecord\n    }\n    billing {\n      isAvailable\n      viewerCanChange\n    }\n    entitlements {\n      limits {\n        key\n        limit\n      }\n    }\n    tenant {\n      id\n      livemode\n      plan {\n        key\n        version\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseFeaturedListings($input: ChooseFeaturedListingsInput!) {\n    chooseFeaturedListings(input: $input) {\n      ...FeaturedRecord\n    }\n  }\n"): (typeof documents)["\n  mutation ChooseFeaturedListings($input: ChooseFeaturedListingsInput!) {\n    chooseFeaturedListings(input: $input) {\n      ...FeaturedRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BuyFeature($input: BuyFeatureInput!) {\n    buyFeature(input: $input) {\n      id\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation BuyFeature($input: BuyFeatureInput!) {\n    buyFeature(input: $input) {\n      id\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Checkout($id: ID!) {\n    checkout(id: $id) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  query Checkout($id: ID!) {\n    checkout(id: $id) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartCheckout($input: StartCheckoutInput!) {\n    startCheckout(input: $input) {\n      id\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation StartCheckout($input: StartCheckoutInput!) {\n    startCheckout(input: $input) {\n      id\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelTenantDeletion($input: CancelTenantDeletionInput!) {\n    cancelTenantDeletion(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CancelTenantDeletion($input: CancelTenantDeletionInput!) {\n    cancelTenantDeletion(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestTenantDeletion($input: RequestTenantDeletionInput!) {\n    requestTenantDeletion(input: $input) {\n      id\n      deletesAt\n    }\n  }\n"): (typeof documents)["\n  mutation RequestTenantDeletion($input: RequestTenantDeletionInput!) {\n    requestTenantDeletion(input: $input) {\n      id\n      deletesAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BulkEditParts on ListingBulkEdit {\n    id\n    state\n    progress\n    failure\n    matched\n    changed\n    unchanged\n    failed\n    createdAt\n    undoableUntil\n    viewerCanUndo\n    change {\n      parts\n      status\n      addTags\n      removeTags\n      priceLevel\n      takesBookings\n    }\n    failures {\n      id\n      name\n      reason\n    }\n    keptListings {\n      id\n      name\n      columns\n    }\n  }\n"): (typeof documents)["\n  fragment BulkEditParts on ListingBulkEdit {\n    id\n    state\n    progress\n    failure\n    matched\n    changed\n    unchanged\n    failed\n    createdAt\n    undoableUntil\n    viewerCanUndo\n    change {\n      parts\n      status\n      addTags\n      removeTags\n      priceLevel\n      takesBookings\n    }\n    failures {\n      id\n      name\n      reason\n    }\n    keptListings {\n      id\n      name\n      columns\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingBulkEditPage($id: ID!) {\n    listingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n"): (typeof documents)["\n  query ListingBulkEditPage($id: ID!) {\n    listingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ListingBulkEditNews {\n    listingBulkEditChanged {\n      id\n      ...BulkEditParts\n    }\n  }\n"): (typeof documents)["\n  subscription ListingBulkEditNews {\n    listingBulkEditChanged {\n      id\n      ...BulkEditParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingBulkEdits($after: String) {\n    listingBulkEdits(first: 20, after: $after) {\n      nodes {\n        id\n        state\n        createdAt\n        matched\n        changed\n        change {\n          parts\n          status\n          addTags\n          removeTags\n          priceLevel\n          takesBookings\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ListingBulkEdits($after: String) {\n    listingBulkEdits(first: 20, after: $after) {\n      nodes {\n        id\n        state\n        createdAt\n        matched\n        changed\n        change {\n          parts\n          status\n          addTags\n          removeTags\n          priceLevel\n          takesBookings\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingBulkPreview($input: ListingBulkEditInput!) {\n    previewListingBulkEdit(input: $input) {\n      matched\n      examined\n      changing\n      unchanged\n      failing\n      failures {\n        id\n        name\n        reason\n      }\n    }\n  }\n"): (typeof documents)["\n  query ListingBulkPreview($input: ListingBulkEditInput!) {\n    previewListingBulkEdit(input: $input) {\n      matched\n      examined\n      changing\n      unchanged\n      failing\n      failures {\n        id\n        name\n        reason\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartListingBulkEdit($input: ListingBulkEditInput!) {\n    startListingBulkEdit(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation StartListingBulkEdit($input: ListingBulkEditInput!) {\n    startListingBulkEdit(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelListingBulkEdit($id: ID!) {\n    cancelListingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n"): (typeof documents)["\n  mutation CancelListingBulkEdit($id: ID!) {\n    cancelListingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoListingBulkEdit($id: ID!) {\n    undoListingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n"): (typeof documents)["\n  mutation UndoListingBulkEdit($id: ID!) {\n    undoListingBulkEdit(id: $id) {\n      id\n      ...BulkEditParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CategoriesPage {\n    categories {\n      id\n      ...CategoryRow\n    }\n  }\n"): (typeof documents)["\n  query CategoriesPage {\n    categories {\n      id\n      ...CategoryRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateCategory($id: ID!, $input: UpdateCategoryInput!) {\n    updateCategory(id: $id, input: $input) {\n      id\n      ...CategoryRow\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateCategory($id: ID!, $input: UpdateCategoryInput!) {\n    updateCategory(id: $id, input: $input) {\n      id\n      ...CategoryRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CategoryRow on Category {\n    id\n    name\n    slug\n    sortOrder\n    listingCount\n    viewerCanEdit\n    parent {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment CategoryRow on Category {\n    id\n    name\n    slug\n    sortOrder\n    listingCount\n    viewerCanEdit\n    parent {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteCategory($id: ID!) {\n    deleteCategory(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteCategory($id: ID!) {\n    deleteCategory(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreCategory($id: ID!) {\n    restoreCategory(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreCategory($id: ID!) {\n    restoreCategory(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CategoryChoices {\n    categories {\n      id\n      slug\n      name\n      sortOrder\n      parent {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query CategoryChoices {\n    categories {\n      id\n      slug\n      name\n      sortOrder\n      parent {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PutCategory($id: ID!, $parentId: ID) {\n    updateCategory(id: $id, input: { parentId: $parentId }) {\n      id\n      ...CategoryRow\n    }\n  }\n"): (typeof documents)["\n  mutation PutCategory($id: ID!, $parentId: ID) {\n    updateCategory(id: $id, input: { parentId: $parentId }) {\n      id\n      ...CategoryRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReorderCategories($input: ReorderCategoriesInput!) {\n    reorderCategories(input: $input) {\n      id\n      ...CategoryRow\n    }\n  }\n"): (typeof documents)["\n  mutation ReorderCategories($input: ReorderCategoriesInput!) {\n    reorderCategories(input: $input) {\n      id\n      ...CategoryRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClaimedListing($slug: String!) {\n    tenant {\n      id\n      locale\n      ...TenantLook\n      ...DoorLook\n    }\n    listing(slug: $slug) {\n      id\n      name\n      isVerified\n      viewerCanEdit\n      viewerClaimedAt\n      address {\n        line1\n        city\n      }\n    }\n  }\n"): (typeof documents)["\n  query ClaimedListing($slug: String!) {\n    tenant {\n      id\n      locale\n      ...TenantLook\n      ...DoorLook\n    }\n    listing(slug: $slug) {\n      id\n      name\n      isVerified\n      viewerCanEdit\n      viewerClaimedAt\n      address {\n        line1\n        city\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimStep on ClaimProof {\n    id\n    method\n    hint\n    token {\n      place\n      value\n    }\n    expiresAt\n    triesLeft\n    provenAt\n    problem\n  }\n"): (typeof documents)["\n  fragment ClaimStep on ClaimProof {\n    id\n    method\n    hint\n    token {\n      place\n      value\n    }\n    expiresAt\n    triesLeft\n    provenAt\n    problem\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClaimWays($listingId: ID!) {\n    claimOptions(listingId: $listingId) {\n      method\n      hint\n    }\n    claimProofs(listingId: $listingId) {\n      id\n      ...ClaimStep\n    }\n  }\n"): (typeof documents)["\n  query ClaimWays($listingId: ID!) {\n    claimOptions(listingId: $listingId) {\n      method\n      hint\n    }\n    claimProofs(listingId: $listingId) {\n      id\n      ...ClaimStep\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartClaimProof($input: StartClaimProofInput!) {\n    startClaimProof(input: $input) {\n      id\n      ...ClaimStep\n    }\n  }\n"): (typeof documents)["\n  mutation StartClaimProof($input: StartClaimProofInput!) {\n    startClaimProof(input: $input) {\n      id\n      ...ClaimStep\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProveClaim($id: ID!, $code: String) {\n    proveClaim(id: $id, code: $code) {\n      id\n      ...ClaimStep\n    }\n  }\n"): (typeof documents)["\n  mutation ProveClaim($id: ID!, $code: String) {\n    proveClaim(id: $id, code: $code) {\n      id\n      ...ClaimStep\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimListing($input: ClaimListingInput!) {\n    claimListing(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ClaimListing($input: ClaimListingInput!) {\n    claimListing(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCategoryField($input: CreateCategoryFieldInput!) {\n    createCategoryField(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCategoryField($input: CreateCategoryFieldInput!) {\n    createCategoryField(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateCategoryField($id: ID!, $input: UpdateCategoryFieldInput!) {\n    updateCategoryField(id: $id, input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateCategoryField($id: ID!, $input: UpdateCategoryFieldInput!) {\n    updateCategoryField(id: $id, input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteCategoryField($id: ID!) {\n    deleteCategoryField(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteCategoryField($id: ID!) {\n    deleteCategoryField(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreCategoryField($id: ID!) {\n    restoreCategoryField(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreCategoryField($id: ID!) {\n    restoreCategoryField(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlaceCategoryField($id: ID!, $sortOrder: Int!) {\n    updateCategoryField(id: $id, input: { sortOrder: $sortOrder }) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation PlaceCategoryField($id: ID!, $sortOrder: Int!) {\n    updateCategoryField(id: $id, input: { sortOrder: $sortOrder }) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CategoryFieldChoices {\n    categories {\n      id\n      fields {\n        id\n        key\n        label\n        labels {\n          locale\n          label\n        }\n        type\n        unit\n        isRequired\n        isSearchable\n        isFilterable\n        options {\n          value\n          label\n          labels {\n            locale\n            label\n          }\n        }\n        category {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CategoryFieldChoices {\n    categories {\n      id\n      fields {\n        id\n        key\n        label\n        labels {\n          locale\n          label\n        }\n        type\n        unit\n        isRequired\n        isSearchable\n        isFilterable\n        options {\n          value\n          label\n          labels {\n            locale\n            label\n          }\n        }\n        category {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MemberListings($text: String) {\n    members(role: MERCHANT, text: $text, first: 100) {\n      nodes {\n        id\n        listings {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MemberListings($text: String) {\n    members(role: MERCHANT, text: $text, first: 100) {\n      nodes {\n        id\n        listings {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantListing($listingId: ID!, $userId: ID!) {\n    grantListing(listingId: $listingId, userId: $userId) {\n      id\n      listings {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation GrantListing($listingId: ID!, $userId: ID!) {\n    grantListing(listingId: $listingId, userId: $userId) {\n      id\n      listings {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeListingGrant($listingId: ID!, $userId: ID!) {\n    revokeListingGrant(listingId: $listingId, userId: $userId) {\n      id\n      listings {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeListingGrant($listingId: ID!, $userId: ID!) {\n    revokeListingGrant(listingId: $listingId, userId: $userId) {\n      id\n      listings {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingChoices($text: String) {\n    listings(filter: { text: $text }, first: 20) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query ListingChoices($text: String) {\n    listings(filter: { text: $text }, first: 20) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingHistory($listingId: ID!, $after: String) {\n    listing(id: $listingId) {\n      id\n      fields {\n        field {\n          id\n          key\n          label\n          labels {\n            locale\n            label\n          }\n          type\n          options {\n            value\n            label\n            labels {\n              locale\n              label\n            }\n          }\n        }\n      }\n    }\n    listingHistory(listingId: $listingId, first: 10, after: $after) {\n      nodes {\n        id\n        at\n        action\n        kind\n        actorKind\n        actorName\n        fields {\n          name\n          before\n          after\n          standing\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ListingHistory($listingId: ID!, $after: String) {\n    listing(id: $listingId) {\n      id\n      fields {\n        field {\n          id\n          key\n          label\n          labels {\n            locale\n            label\n          }\n          type\n          options {\n            value\n            label\n            labels {\n              locale\n              label\n            }\n          }\n        }\n      }\n    }\n    listingHistory(listingId: $listingId, first: 10, after: $after) {\n      nodes {\n        id\n        at\n        action\n        kind\n        actorKind\n        actorName\n        fields {\n          name\n          before\n          after\n          standing\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoListingChange($listingId: ID!, $changeId: ID!) {\n    undoListingChange(listingId: $listingId, changeId: $changeId) {\n      listing {\n        id\n        pendingChanges {\n          field\n        }\n      }\n      restored {\n        name\n      }\n      left {\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoListingChange($listingId: ID!, $changeId: ID!) {\n    undoListingChange(listingId: $listingId, changeId: $changeId) {\n      listing {\n        id\n        pendingChanges {\n          field\n        }\n      }\n      restored {\n        name\n      }\n      left {\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HoursDraft on Hours {\n    always\n    weekly {\n      day\n      opens\n      closes\n    }\n    exceptions {\n      date\n      closed\n      note\n      ranges {\n        opens\n        closes\n      }\n    }\n    text\n    unread\n  }\n"): (typeof documents)["\n  fragment HoursDraft on Hours {\n    always\n    weekly {\n      day\n      opens\n      closes\n    }\n    exceptions {\n      date\n      closed\n      note\n      ranges {\n        opens\n        closes\n      }\n    }\n    text\n    unread\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportParts on ListingImport {\n    id\n    fileName\n    bytes\n    state\n    progress\n    failure\n    format\n    encoding\n    delimiter\n    createdAt\n    finishedAt\n    hasErrorFile\n    hasNotesFile\n    undoableUntil\n    viewerCanUndo\n    suspicions\n    columns {\n      index\n      heading\n      samples\n      field\n    }\n    planned {\n      rows\n      created\n      updated\n      older\n      unchanged\n      rejected\n      duplicates\n    }\n    counts {\n      rows\n      created\n      updated\n      older\n      unchanged\n      rejected\n      duplicates\n    }\n    problems {\n      line\n      column\n      reason\n      kind\n    }\n    keptListings {\n      id\n      name\n      columns\n    }\n  }\n"): (typeof documents)["\n  fragment ImportParts on ListingImport {\n    id\n    fileName\n    bytes\n    state\n    progress\n    failure\n    format\n    encoding\n    delimiter\n    createdAt\n    finishedAt\n    hasErrorFile\n    hasNotesFile\n    undoableUntil\n    viewerCanUndo\n    suspicions\n    columns {\n      index\n      heading\n      samples\n      field\n    }\n    planned {\n      rows\n      created\n      updated\n      older\n      unchanged\n      rejected\n      duplicates\n    }\n    counts {\n      rows\n      created\n      updated\n      older\n      unchanged\n      rejected\n      duplicates\n    }\n    problems {\n      line\n      column\n      reason\n      kind\n    }\n    keptListings {\n      id\n      name\n      columns\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingImportPage($id: ID!) {\n    listingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n"): (typeof documents)["\n  query ListingImportPage($id: ID!) {\n    listingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ListingImportNews {\n    listingImportChanged {\n      id\n      ...ImportParts\n    }\n  }\n"): (typeof documents)["\n  subscription ListingImportNews {\n    listingImportChanged {\n      id\n      ...ImportParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingImports($after: String) {\n    listingImports(first: 20, after: $after) {\n      nodes {\n        id\n        fileName\n        state\n        createdAt\n        planned {\n          rows\n        }\n        counts {\n          rows\n          created\n          updated\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ListingImports($after: String) {\n    listingImports(first: 20, after: $after) {\n      nodes {\n        id\n        fileName\n        state\n        createdAt\n        planned {\n          rows\n        }\n        counts {\n          rows\n          created\n          updated\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportMapping {\n    importFields {\n      key\n      label\n    }\n    importTemplates {\n      id\n      name\n      mapping {\n        heading\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportMapping {\n    importFields {\n      key\n      label\n    }\n    importTemplates {\n      id\n      name\n      mapping {\n        heading\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateListingImport($input: CreateListingImportInput!) {\n    createListingImport(input: $input) {\n      id\n      upload {\n        url\n        contentType\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateListingImport($input: CreateListingImportInput!) {\n    createListingImport(input: $input) {\n      id\n      upload {\n        url\n        contentType\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReadListingImport($id: ID!) {\n    readListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n"): (typeof documents)["\n  mutation ReadListingImport($id: ID!) {\n    readListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckListingImport($id: ID!, $input: CheckListingImportInput!) {\n    checkListingImport(id: $id, input: $input) {\n      id\n      ...ImportParts\n    }\n  }\n"): (typeof documents)["\n  mutation CheckListingImport($id: ID!, $input: CheckListingImportInput!) {\n    checkListingImport(id: $id, input: $input) {\n      id\n      ...ImportParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartListingImport($id: ID!) {\n    startListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n"): (typeof documents)["\n  mutation StartListingImport($id: ID!) {\n    startListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelListingImport($id: ID!) {\n    cancelListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n"): (typeof documents)["\n  mutation CancelListingImport($id: ID!) {\n    cancelListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoListingImport($id: ID!) {\n    undoListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n"): (typeof documents)["\n  mutation UndoListingImport($id: ID!) {\n    undoListingImport(id: $id) {\n      id\n      ...ImportParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenImportErrors($id: ID!, $report: ImportReport!) {\n    openImportErrors(id: $id, report: $report) {\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation OpenImportErrors($id: ID!, $report: ImportReport!) {\n    openImportErrors(id: $id, report: $report) {\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FieldFilters($filter: ListingFilter) {\n    listings(filter: $filter, first: 1) {\n      facets {\n        fields {\n          field {\n            key\n            label\n            labels {\n              locale\n              label\n            }\n            type\n            unit\n            options {\n              value\n              label\n              labels {\n                locale\n                label\n              }\n            }\n          }\n          values {\n            value\n            count\n          }\n          range {\n            min\n            max\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query FieldFilters($filter: ListingFilter) {\n    listings(filter: $filter, first: 1) {\n      facets {\n        fields {\n          field {\n            key\n            label\n            labels {\n              locale\n              label\n            }\n            type\n            unit\n            options {\n              value\n              label\n              labels {\n                locale\n                label\n              }\n            }\n          }\n          values {\n            value\n            count\n          }\n          range {\n            min\n            max\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantedListings {\n    grantedListings {\n      id\n      ...ListingRow\n    }\n  }\n"): (typeof documents)["\n  query GrantedListings {\n    grantedListings {\n      id\n      ...ListingRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingHolidays on Listing {\n    observesHolidays\n    holidays {\n      date\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ListingHolidays on Listing {\n    observesHolidays\n    holidays {\n      date\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingActions on Listing {\n    id\n    name\n    status\n    isReadOnly\n    nextStatuses\n  }\n"): (typeof documents)["\n  fragment ListingActions on Listing {\n    id\n    name\n    status\n    isReadOnly\n    nextStatuses\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingBooking on Listing {\n    id\n    takesBookings\n  }\n"): (typeof documents)["\n  fragment ListingBooking on Listing {\n    id\n    takesBookings\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeBookings($id: ID!, $input: UpdateListingInput!) {\n    updateListing(id: $id, input: $input) {\n      id\n      ...ListingBooking\n    }\n  }\n"): (typeof documents)["\n  mutation TakeBookings($id: ID!, $input: UpdateListingInput!) {\n    updateListing(id: $id, input: $input) {\n      id\n      ...ListingBooking\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingCompleteness on Listing {\n    completeness {\n      score\n      nextStep\n      missing\n    }\n  }\n"): (typeof documents)["\n  fragment ListingCompleteness on Listing {\n    completeness {\n      score\n      nextStep\n      missing\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingEditor on Listing {\n    id\n    name\n    status\n    viewerCanEdit\n    isReadOnly\n    viewerCanFeature\n    hours {\n      unread\n    }\n    ...ListingActions\n    ...ListingCompleteness\n    ...ListingDraft\n    ...ListingFacts\n    ...ListingHolidays\n    ...ListingFeature\n    ...ListingBooking\n    ...ListingEndorsements\n    ...ListingPending\n  }\n"): (typeof documents)["\n  fragment ListingEditor on Listing {\n    id\n    name\n    status\n    viewerCanEdit\n    isReadOnly\n    viewerCanFeature\n    hours {\n      unread\n    }\n    ...ListingActions\n    ...ListingCompleteness\n    ...ListingDraft\n    ...ListingFacts\n    ...ListingHolidays\n    ...ListingFeature\n    ...ListingBooking\n    ...ListingEndorsements\n    ...ListingPending\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingFacts on Listing {\n    createdAt\n    updatedAt\n    timezone\n    isOpenNow\n    isVerified\n    endorsementSummary {\n      count\n      wouldRepeat\n    }\n  }\n"): (typeof documents)["\n  fragment ListingFacts on Listing {\n    createdAt\n    updatedAt\n    timezone\n    isOpenNow\n    isVerified\n    endorsementSummary {\n      count\n      wouldRepeat\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingFeature on Listing {\n    id\n    featuredUntil\n    isReadOnly\n    timezone\n    plan {\n      key\n    }\n  }\n"): (typeof documents)["\n  fragment ListingFeature on Listing {\n    id\n    featuredUntil\n    isReadOnly\n    timezone\n    plan {\n      key\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlanChoices {\n    plans {\n      key\n      name\n    }\n  }\n"): (typeof documents)["\n  query PlanChoices {\n    plans {\n      key\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FeatureListing($id: ID!, $until: DateTime) {\n    featureListing(id: $id, until: $until) {\n      id\n      ...ListingFeature\n    }\n  }\n"): (typeof documents)["\n  mutation FeatureListing($id: ID!, $until: DateTime) {\n    featureListing(id: $id, until: $until) {\n      id\n      ...ListingFeature\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetListingPlan($id: ID!, $planKey: String) {\n    setListingPlan(id: $id, planKey: $planKey) {\n      id\n      ...ListingFeature\n    }\n  }\n"): (typeof documents)["\n  mutation SetListingPlan($id: ID!, $planKey: String) {\n    setListingPlan(id: $id, planKey: $planKey) {\n      id\n      ...ListingFeature\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MapTiles {\n    tenant {\n      id\n      mapTiles {\n        url\n        attribution\n      }\n    }\n  }\n"): (typeof documents)["\n  query MapTiles {\n    tenant {\n      id\n      mapTiles {\n        url\n        attribution\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingPage($id: ID!) {\n    listing(id: $id) {\n      id\n      ...ListingEditor\n    }\n  }\n"): (typeof documents)["\n  query ListingPage($id: ID!) {\n    listing(id: $id) {\n      id\n      ...ListingEditor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingCounts(\n    $all: ListingFilter\n    $published: ListingFilter\n    $draft: ListingFilter\n    $pending: ListingFilter\n    $underReview: ListingFilter\n    $archived: ListingFilter\n  ) {\n    ALL: listings(filter: $all, first: 1) {\n      totalCount\n    }\n    PUBLISHED: listings(filter: $published, first: 1) {\n      totalCount\n    }\n    DRAFT: listings(filter: $draft, first: 1) {\n      totalCount\n    }\n    PENDING: listings(filter: $pending, first: 1) {\n      totalCount\n    }\n    UNDER_REVIEW: listings(filter: $underReview, first: 1) {\n      totalCount\n    }\n    ARCHIVED: listings(filter: $archived, first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query ListingCounts(\n    $all: ListingFilter\n    $published: ListingFilter\n    $draft: ListingFilter\n    $pending: ListingFilter\n    $underReview: ListingFilter\n    $archived: ListingFilter\n  ) {\n    ALL: listings(filter: $all, first: 1) {\n      totalCount\n    }\n    PUBLISHED: listings(filter: $published, first: 1) {\n      totalCount\n    }\n    DRAFT: listings(filter: $draft, first: 1) {\n      totalCount\n    }\n    PENDING: listings(filter: $pending, first: 1) {\n      totalCount\n    }\n    UNDER_REVIEW: listings(filter: $underReview, first: 1) {\n      totalCount\n    }\n    ARCHIVED: listings(filter: $archived, first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingsPage($filter: ListingFilter, $sort: ListingSort, $first: Int, $after: String) {\n    listings(filter: $filter, sort: $sort, first: $first, after: $after) {\n      nodes {\n        id\n        ...ListingRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query ListingsPage($filter: ListingFilter, $sort: ListingSort, $first: Int, $after: String) {\n    listings(filter: $filter, sort: $sort, first: $first, after: $after) {\n      nodes {\n        id\n        ...ListingRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingDraft on Listing {\n    name\n    slug\n    description\n    website\n    phones {\n      label\n      number\n    }\n    socialLinks {\n      network\n      url\n    }\n    serviceAreas {\n      kind\n      name\n      radiusKm\n    }\n    observesHolidays\n    fields {\n      field {\n        key\n        type\n      }\n      values\n    }\n    translations {\n      locale\n      name\n      description\n    }\n    email\n    timezone\n    tags\n    priceLevel\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    location {\n      lat\n      lng\n    }\n    categories {\n      id\n    }\n    hours {\n      ...HoursDraft\n    }\n    images {\n      id\n      url\n      alt\n      width\n      height\n      viewerCanChange\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ListingDraft on Listing {\n    name\n    slug\n    description\n    website\n    phones {\n      label\n      number\n    }\n    socialLinks {\n      network\n      url\n    }\n    serviceAreas {\n      kind\n      name\n      radiusKm\n    }\n    observesHolidays\n    fields {\n      field {\n        key\n        type\n      }\n      values\n    }\n    translations {\n      locale\n      name\n      description\n    }\n    email\n    timezone\n    tags\n    priceLevel\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    location {\n      lat\n      lng\n    }\n    categories {\n      id\n    }\n    hours {\n      ...HoursDraft\n    }\n    images {\n      id\n      url\n      alt\n      width\n      height\n      viewerCanChange\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingRow on Listing {\n    id\n    name\n    status\n    nextStatuses\n    phone\n    website\n    email\n    isOpenNow\n    isReadOnly\n    featuredUntil\n    timezone\n    createdAt\n    updatedAt\n    viewerCanEdit\n    address {\n      line1\n      city\n      country\n    }\n    category {\n      id\n      name\n    }\n    images {\n      id\n      url\n      thumbnails {\n        width\n        url\n      }\n    }\n    plan {\n      key\n      name\n    }\n    endorsementSummary {\n      count\n    }\n  }\n"): (typeof documents)["\n  fragment ListingRow on Listing {\n    id\n    name\n    status\n    nextStatuses\n    phone\n    website\n    email\n    isOpenNow\n    isReadOnly\n    featuredUntil\n    timezone\n    createdAt\n    updatedAt\n    viewerCanEdit\n    address {\n      line1\n      city\n      country\n    }\n    category {\n      id\n      name\n    }\n    images {\n      id\n      url\n      thumbnails {\n        width\n        url\n      }\n    }\n    plan {\n      key\n      name\n    }\n    endorsementSummary {\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExportListings($input: ExportListingsInput!) {\n    exportListings(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation ExportListings($input: ExportListingsInput!) {\n    exportListings(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListingExports {\n    listingExports {\n      id\n      state\n      rowCount\n      written\n    }\n  }\n"): (typeof documents)["\n  query ListingExports {\n    listingExports {\n      id\n      state\n      rowCount\n      written\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenListingExport($id: ID!) {\n    openListingExport(id: $id) {\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation OpenListingExport($id: ID!) {\n    openListingExport(id: $id) {\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GeocodeAddress($input: AddressInput!) {\n    geocodeAddress(input: $input) {\n      location {\n        lat\n        lng\n      }\n      precision\n      source\n      label\n      attribution\n    }\n  }\n"): (typeof documents)["\n  mutation GeocodeAddress($input: AddressInput!) {\n    geocodeAddress(input: $input) {\n      location {\n        lat\n        lng\n      }\n      precision\n      source\n      label\n      attribution\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetListingStatus($id: ID!, $status: ListingStatus!) {\n    updateListing(id: $id, input: { status: $status }) {\n      id\n      status\n      nextStatuses\n      updatedAt\n    }\n  }\n"): (typeof documents)["\n  mutation SetListingStatus($id: ID!, $status: ListingStatus!) {\n    updateListing(id: $id, input: { status: $status }) {\n      id\n      status\n      nextStatuses\n      updatedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteListing($id: ID!) {\n    deleteListing(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteListing($id: ID!) {\n    deleteListing(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreListing($id: ID!) {\n    restoreListing(id: $id) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreListing($id: ID!) {\n    restoreListing(id: $id) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateListing($input: CreateListingInput!) {\n    createListing(input: $input) {\n      id\n      name\n      ...ListingDraft\n    }\n  }\n"): (typeof documents)["\n  mutation CreateListing($input: CreateListingInput!) {\n    createListing(input: $input) {\n      id\n      name\n      ...ListingDraft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateListing($id: ID!, $input: UpdateListingInput!) {\n    updateListing(id: $id, input: $input) {\n      id\n      name\n      pendingChanges {\n        field\n      }\n      ...ListingDraft\n      ...ListingEditor\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateListing($id: ID!, $input: UpdateListingInput!) {\n    updateListing(id: $id, input: $input) {\n      id\n      name\n      pendingChanges {\n        field\n      }\n      ...ListingDraft\n      ...ListingEditor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DescribePicture($id: ID!, $alt: String) {\n    updateMediaAsset(id: $id, input: { alt: $alt }) {\n      id\n      alt\n    }\n  }\n"): (typeof documents)["\n  mutation DescribePicture($id: ID!, $alt: String) {\n    updateMediaAsset(id: $id, input: { alt: $alt }) {\n      id\n      alt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchWords {\n    synonyms {\n      id\n      terms\n      onlyFrom\n    }\n    missedSearches(first: 50) {\n      text\n      visitors\n      lastDay\n    }\n    savedSearchCounts {\n      active\n      waiting\n      daily\n      weekly\n      categories {\n        visitors\n        category {\n          id\n          name\n        }\n      }\n      texts {\n        text\n        visitors\n      }\n    }\n  }\n"): (typeof documents)["\n  query SearchWords {\n    synonyms {\n      id\n      terms\n      onlyFrom\n    }\n    missedSearches(first: 50) {\n      text\n      visitors\n      lastDay\n    }\n    savedSearchCounts {\n      active\n      waiting\n      daily\n      weekly\n      categories {\n        visitors\n        category {\n          id\n          name\n        }\n      }\n      texts {\n        text\n        visitors\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SavedSearchesOf($email: String!) {\n    savedSearchesOf(email: $email) {\n      id\n      summary\n      status\n      frequency\n    }\n  }\n"): (typeof documents)["\n  query SavedSearchesOf($email: String!) {\n    savedSearchesOf(email: $email) {\n      id\n      summary\n      status\n      frequency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteSavedSearchesOf($email: String!) {\n    deleteSavedSearchesOf(email: $email)\n  }\n"): (typeof documents)["\n  mutation DeleteSavedSearchesOf($email: String!) {\n    deleteSavedSearchesOf(email: $email)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSynonym($input: SynonymInput!) {\n    createSynonym(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateSynonym($input: SynonymInput!) {\n    createSynonym(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateSynonym($id: ID!, $input: SynonymInput!) {\n    updateSynonym(id: $id, input: $input) {\n      id\n      terms\n      onlyFrom\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateSynonym($id: ID!, $input: SynonymInput!) {\n    updateSynonym(id: $id, input: $input) {\n      id\n      terms\n      onlyFrom\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteSynonym($id: ID!) {\n    deleteSynonym(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteSynonym($id: ID!) {\n    deleteSynonym(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportSynonyms($input: ImportSynonymsInput!) {\n    importSynonyms(input: $input) {\n      added\n      known\n    }\n  }\n"): (typeof documents)["\n  mutation ImportSynonyms($input: ImportSynonymsInput!) {\n    importSynonyms(input: $input) {\n      added\n      known\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DismissMissedSearch($text: String!) {\n    dismissMissedSearch(text: $text)\n  }\n"): (typeof documents)["\n  mutation DismissMissedSearch($text: String!) {\n    dismissMissedSearch(text: $text)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SurplusRecord on Surplus {\n    id\n    limit\n    used\n    readOnlyCount\n    says\n    readOnly {\n      id\n      name\n      createdAt\n    }\n    chosen {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment SurplusRecord on Surplus {\n    id\n    limit\n    used\n    readOnlyCount\n    says\n    readOnly {\n      id\n      name\n      createdAt\n    }\n    chosen {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Surplus {\n    surplus {\n      ...SurplusRecord\n    }\n  }\n"): (typeof documents)["\n  query Surplus {\n    surplus {\n      ...SurplusRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseSurplus($input: ChooseSurplusInput!) {\n    chooseSurplus(input: $input) {\n      ...SurplusRecord\n    }\n  }\n"): (typeof documents)["\n  mutation ChooseSurplus($input: ChooseSurplusInput!) {\n    chooseSurplus(input: $input) {\n      ...SurplusRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SurplusSays {\n    surplus {\n      id\n      says\n    }\n  }\n"): (typeof documents)["\n  query SurplusSays {\n    surplus {\n      id\n      says\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DuplicatePair on ListingDuplicate {\n    id\n    status\n    reasons\n    distanceKm\n    createdAt\n    listings {\n      id\n      name\n      address {\n        city\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment DuplicatePair on ListingDuplicate {\n    id\n    status\n    reasons\n    distanceKm\n    createdAt\n    listings {\n      id\n      name\n      address {\n        city\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ComparedListing on Listing {\n    id\n    name\n    slug\n    status\n    isVerified\n    createdAt\n    description\n    website\n    email\n    phones {\n      label\n      number\n    }\n    address {\n      line1\n      line2\n      postal\n      city\n      region\n      country\n    }\n    location {\n      lat\n      lng\n    }\n    hours {\n      ...HoursDraft\n    }\n    categories {\n      id\n      name\n    }\n    tags\n    priceLevel\n    fields {\n      field {\n        key\n        label\n      }\n      values\n    }\n    socialLinks {\n      url\n    }\n    serviceAreas {\n      kind\n      name\n      radiusKm\n    }\n    translations {\n      locale\n      name\n      description\n    }\n    all: images(first: 20) {\n      id\n    }\n    images(first: 4) {\n      id\n      url\n      alt\n    }\n    endorsementSummary {\n      count\n    }\n  }\n"): (typeof documents)["\n  fragment ComparedListing on Listing {\n    id\n    name\n    slug\n    status\n    isVerified\n    createdAt\n    description\n    website\n    email\n    phones {\n      label\n      number\n    }\n    address {\n      line1\n      line2\n      postal\n      city\n      region\n      country\n    }\n    location {\n      lat\n      lng\n    }\n    hours {\n      ...HoursDraft\n    }\n    categories {\n      id\n      name\n    }\n    tags\n    priceLevel\n    fields {\n      field {\n        key\n        label\n      }\n      values\n    }\n    socialLinks {\n      url\n    }\n    serviceAreas {\n      kind\n      name\n      radiusKm\n    }\n    translations {\n      locale\n      name\n      description\n    }\n    all: images(first: 20) {\n      id\n    }\n    images(first: 4) {\n      id\n      url\n      alt\n    }\n    endorsementSummary {\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DuplicatePairListings($one: ID!, $other: ID!) {\n    one: listing(id: $one) {\n      id\n      ...ComparedListing\n    }\n    other: listing(id: $other) {\n      id\n      ...ComparedListing\n    }\n  }\n"): (typeof documents)["\n  query DuplicatePairListings($one: ID!, $other: ID!) {\n    one: listing(id: $one) {\n      id\n      ...ComparedListing\n    }\n    other: listing(id: $other) {\n      id\n      ...ComparedListing\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Duplicates($filter: ListingDuplicateFilter, $after: String) {\n    listingDuplicates(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...DuplicatePair\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Duplicates($filter: ListingDuplicateFilter, $after: String) {\n    listingDuplicates(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...DuplicatePair\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenDuplicates {\n    openListingDuplicateCount\n  }\n"): (typeof documents)["\n  query OpenDuplicates {\n    openListingDuplicateCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DismissDuplicate($id: ID!) {\n    dismissListingDuplicate(id: $id) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation DismissDuplicate($id: ID!) {\n    dismissListingDuplicate(id: $id) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenDuplicate($id: ID!) {\n    reopenListingDuplicate(id: $id) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenDuplicate($id: ID!) {\n    reopenListingDuplicate(id: $id) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MergeListings($input: MergeListingsInput!) {\n    mergeListings(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation MergeListings($input: MergeListingsInput!) {\n    mergeListings(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SimilarListings($input: SimilarListingsInput!) {\n    similarListings(input: $input) {\n      reasons\n      listing {\n        id\n        name\n        status\n        address {\n          line1\n          city\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SimilarListings($input: SimilarListingsInput!) {\n    similarListings(input: $input) {\n      reasons\n      listing {\n        id\n        name\n        status\n        address {\n          line1\n          city\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EndorsementLine on Endorsement {\n    id\n    wouldRepeat\n    comment\n    tags\n    verifiedVisit\n    createdAt\n    reply\n    viewerCanReply\n  }\n"): (typeof documents)["\n  fragment EndorsementLine on Endorsement {\n    id\n    wouldRepeat\n    comment\n    tags\n    verifiedVisit\n    createdAt\n    reply\n    viewerCanReply\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplyToEndorsement($id: ID!, $input: ReplyToEndorsementInput!) {\n    replyToEndorsement(id: $id, input: $input) {\n      id\n      reply\n      repliedAt\n    }\n  }\n"): (typeof documents)["\n  mutation ReplyToEndorsement($id: ID!, $input: ReplyToEndorsementInput!) {\n    replyToEndorsement(id: $id, input: $input) {\n      id\n      reply\n      repliedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingEndorsements on Listing {\n    endorsementSummary {\n      count\n      wouldRepeat\n    }\n    endorsements(first: 5) {\n      nodes {\n        id\n        ...EndorsementLine\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ListingEndorsements on Listing {\n    endorsementSummary {\n      count\n      wouldRepeat\n    }\n    endorsements(first: 5) {\n      nodes {\n        id\n        ...EndorsementLine\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EnquiriesCsv($filter: EnquiryFilter, $after: String) {\n    enquiriesCsv(filter: $filter, after: $after) {\n      csv\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  query EnquiriesCsv($filter: EnquiryFilter, $after: String) {\n    enquiriesCsv(filter: $filter, after: $after) {\n      csv\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportForm {\n    visitorForm {\n      formToken\n    }\n  }\n"): (typeof documents)["\n  query ReportForm {\n    visitorForm {\n      formToken\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportEnquiry($input: ReportContentInput!) {\n    reportContent(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ReportEnquiry($input: ReportContentInput!) {\n    reportContent(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EnquiryEntry on Enquiry {\n    id\n    status\n    name\n    email\n    phone\n    consentVersion\n    signals\n    createdAt\n    lastMessageAt\n    viewerCanAnswer\n    listing {\n      id\n      name\n    }\n    messages {\n      id\n      author\n      text\n      createdAt\n      writer {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment EnquiryEntry on Enquiry {\n    id\n    status\n    name\n    email\n    phone\n    consentVersion\n    signals\n    createdAt\n    lastMessageAt\n    viewerCanAnswer\n    listing {\n      id\n      name\n    }\n    messages {\n      id\n      author\n      text\n      createdAt\n      writer {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Enquiries($filter: EnquiryFilter, $after: String) {\n    enquiries(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...EnquiryEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Enquiries($filter: EnquiryFilter, $after: String) {\n    enquiries(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...EnquiryEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewEnquiries {\n    newEnquiryCount\n  }\n"): (typeof documents)["\n  query NewEnquiries {\n    newEnquiryCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerEnquiry($id: ID!, $input: AnswerEnquiryInput!) {\n    answerEnquiry(id: $id, input: $input) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerEnquiry($id: ID!, $input: AnswerEnquiryInput!) {\n    answerEnquiry(id: $id, input: $input) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateEnquiry($id: ID!, $status: EnquiryStatus!) {\n    updateEnquiry(id: $id, input: { status: $status }) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateEnquiry($id: ID!, $status: EnquiryStatus!) {\n    updateEnquiry(id: $id, input: { status: $status }) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DataPage {\n    tenantExports {\n      id\n      state\n      ...ExportRow\n    }\n    tenant {\n      id\n      slug\n      name\n    }\n  }\n"): (typeof documents)["\n  query DataPage {\n    tenantExports {\n      id\n      state\n      ...ExportRow\n    }\n    tenant {\n      id\n      slug\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestTenantExport($input: RequestTenantExportInput!) {\n    requestTenantExport(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RequestTenantExport($input: RequestTenantExportInput!) {\n    requestTenantExport(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExportRow on TenantExport {\n    id\n    state\n    bytes\n    rowCount\n    fileCount\n    createdAt\n    expiresAt\n  }\n"): (typeof documents)["\n  fragment ExportRow on TenantExport {\n    id\n    state\n    bytes\n    rowCount\n    fileCount\n    createdAt\n    expiresAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenTenantExport($id: ID!) {\n    openTenantExport(id: $id) {\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation OpenTenantExport($id: ID!) {\n    openTenantExport(id: $id) {\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token)\n  }\n"): (typeof documents)["\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPasswordReset($email: String!) {\n    requestPasswordReset(email: $email)\n  }\n"): (typeof documents)["\n  mutation RequestPasswordReset($email: String!) {\n    requestPasswordReset(email: $email)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitationCard($token: String!) {\n    invitation(token: $token) {\n      id\n      role\n      inviterName\n      maskedEmail\n      acceptBy\n      tenant {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query InvitationCard($token: String!) {\n    invitation(token: $token) {\n      id\n      role\n      inviterName\n      maskedEmail\n      acceptBy\n      tenant {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      adminUrl\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      adminUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AsksCode {\n    secondFactor {\n      totpSince\n    }\n  }\n"): (typeof documents)["\n  query AsksCode {\n    secondFactor {\n      totpSince\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input)\n  }\n"): (typeof documents)["\n  mutation Register($input: RegisterInput!) {\n    register(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterTenant($input: RegisterTenantInput!) {\n    registerTenant(input: $input) {\n      adminUrl\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterTenant($input: RegisterTenantInput!) {\n    registerTenant(input: $input) {\n      adminUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoEmailChange($token: String!) {\n    undoEmailChange(token: $token)\n  }\n"): (typeof documents)["\n  mutation UndoEmailChange($token: String!) {\n    undoEmailChange(token: $token)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionViewer on Viewer {\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n    profile {\n      locale\n      timezone\n    }\n    role\n    permissions\n    isPlatformStaff\n    isSandbox\n    viewingAs {\n      reason\n      until\n    }\n    tenant {\n      id\n      slug\n      name\n      locale\n      timezone\n      livemode\n      viewerCanEdit\n      ...TenantLook\n    }\n    memberships {\n      id\n      role\n      tenant {\n        id\n        slug\n        name\n        deletesAt\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SessionViewer on Viewer {\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n    profile {\n      locale\n      timezone\n    }\n    role\n    permissions\n    isPlatformStaff\n    isSandbox\n    viewingAs {\n      reason\n      until\n    }\n    tenant {\n      id\n      slug\n      name\n      locale\n      timezone\n      livemode\n      viewerCanEdit\n      ...TenantLook\n    }\n    memberships {\n      id\n      role\n      tenant {\n        id\n        slug\n        name\n        deletesAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionPayload on AuthPayload {\n    accessToken\n    expiresAt\n    adminUrl\n    viewer {\n      ...SessionViewer\n    }\n  }\n"): (typeof documents)["\n  fragment SessionPayload on AuthPayload {\n    accessToken\n    expiresAt\n    adminUrl\n    viewer {\n      ...SessionViewer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshSession {\n    refreshSession {\n      ...SessionPayload\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshSession {\n    refreshSession {\n      ...SessionPayload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogIn($input: LoginInput!) {\n    login(input: $input) {\n      ...SessionPayload\n    }\n  }\n"): (typeof documents)["\n  mutation LogIn($input: LoginInput!) {\n    login(input: $input) {\n      ...SessionPayload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LogOut {\n    logout\n  }\n"): (typeof documents)["\n  mutation LogOut {\n    logout\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchTenant($tenantId: ID!) {\n    switchTenant(tenantId: $tenantId) {\n      ...SessionPayload\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchTenant($tenantId: ID!) {\n    switchTenant(tenantId: $tenantId) {\n      ...SessionPayload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartPasskeyLogIn {\n    startPasskeyLogin {\n      options\n    }\n  }\n"): (typeof documents)["\n  mutation StartPasskeyLogIn {\n    startPasskeyLogin {\n      options\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinishPasskeyLogIn($input: FinishPasskeyLoginInput!) {\n    finishPasskeyLogin(input: $input) {\n      ...SessionPayload\n    }\n  }\n"): (typeof documents)["\n  mutation FinishPasskeyLogIn($input: FinishPasskeyLoginInput!) {\n    finishPasskeyLogin(input: $input) {\n      ...SessionPayload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      ...IssuedKey\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      ...IssuedKey\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateApiKey($id: ID!, $input: UpdateApiKeyInput!) {\n    updateApiKey(id: $id, input: $input) {\n      id\n      ...ApiKeyRow\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateApiKey($id: ID!, $input: UpdateApiKeyInput!) {\n    updateApiKey(id: $id, input: $input) {\n      id\n      ...ApiKeyRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      id\n      ...ApiKeyRow\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      id\n      ...ApiKeyRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateApiKey($id: ID!, $input: RotateApiKeyInput) {\n    rotateApiKey(id: $id, input: $input) {\n      ...IssuedKey\n    }\n  }\n"): (typeof documents)["\n  mutation RotateApiKey($id: ID!, $input: RotateApiKeyInput) {\n    rotateApiKey(id: $id, input: $input) {\n      ...IssuedKey\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    kind\n    mode\n    status\n    label\n    scopes\n    allowedIps\n    expiresAt\n    revokedAt\n    lastUsedAt\n    replacedBy\n    createdAt\n    createdBy {\n      id\n      name\n    }\n    viewerCanChange\n    viewerCanRotate\n  }\n"): (typeof documents)["\n  fragment ApiKeyRow on ApiKey {\n    id\n    name\n    kind\n    mode\n    status\n    label\n    scopes\n    allowedIps\n    expiresAt\n    revokedAt\n    lastUsedAt\n    replacedBy\n    createdAt\n    createdBy {\n      id\n      name\n    }\n    viewerCanChange\n    viewerCanRotate\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeysPage {\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n    tenant {\n      id\n      livemode\n      testTenantId\n      viewerCanGiveKeys\n    }\n  }\n"): (typeof documents)["\n  query ApiKeysPage {\n    apiKeys {\n      id\n      ...ApiKeyRow\n    }\n    tenant {\n      id\n      livemode\n      testTenantId\n      viewerCanGiveKeys\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment IssuedKey on IssuedApiKey {\n    secret\n    apiKey {\n      id\n      name\n      kind\n      mode\n    }\n  }\n"): (typeof documents)["\n  fragment IssuedKey on IssuedApiKey {\n    secret\n    apiKey {\n      id\n      name\n      kind\n      mode\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeMemberRole($userId: ID!, $role: TenantRole!) {\n    changeMemberRole(userId: $userId, role: $role) {\n      id\n      ...MemberRow\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeMemberRole($userId: ID!, $role: TenantRole!) {\n    changeMemberRole(userId: $userId, role: $role) {\n      id\n      ...MemberRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      id\n      ...InvitationRow\n    }\n  }\n"): (typeof documents)["\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      id\n      ...InvitationRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      ...InvitationRow\n    }\n  }\n"): (typeof documents)["\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      id\n      ...InvitationRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LeaveTenant($tenantId: ID!) {\n    leaveTenant(tenantId: $tenantId)\n  }\n"): (typeof documents)["\n  mutation LeaveTenant($tenantId: ID!) {\n    leaveTenant(tenantId: $tenantId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($userId: ID!) {\n    removeMember(userId: $userId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveMember($userId: ID!) {\n    removeMember(userId: $userId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TransferOwnership($userId: ID!, $password: String!, $totpCode: String) {\n    transferOwnership(userId: $userId, password: $password, totpCode: $totpCode) {\n      id\n      ...MemberRow\n    }\n  }\n"): (typeof documents)["\n  mutation TransferOwnership($userId: ID!, $password: String!, $totpCode: String) {\n    transferOwnership(userId: $userId, password: $password, totpCode: $totpCode) {\n      id\n      ...MemberRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberRow on Member {\n    id\n    role\n    joinedAt\n    lastSeenAt\n    viewerCanGive\n    viewerCanRemove\n    viewerCanTransferTo\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n  }\n"): (typeof documents)["\n  fragment MemberRow on Member {\n    id\n    role\n    joinedAt\n    lastSeenAt\n    viewerCanGive\n    viewerCanRemove\n    viewerCanTransferTo\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvitationRow on Invitation {\n    id\n    email\n    role\n    sentAt\n    expiresAt\n    expired\n    viewerCanManage\n    listings {\n      id\n      name\n    }\n    invitedByUser {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment InvitationRow on Invitation {\n    id\n    email\n    role\n    sentAt\n    expiresAt\n    expired\n    viewerCanManage\n    listings {\n      id\n      name\n    }\n    invitedByUser {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TeamPage($first: Int, $after: String, $role: TenantRole, $text: String) {\n    members(first: $first, after: $after, role: $role, text: $text) {\n      nodes {\n        id\n        ...MemberRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n    tenant {\n      id\n      viewerCanGive\n    }\n  }\n"): (typeof documents)["\n  query TeamPage($first: Int, $after: String, $role: TenantRole, $text: String) {\n    members(first: $first, after: $after, role: $role, text: $text) {\n      nodes {\n        id\n        ...MemberRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n    tenant {\n      id\n      viewerCanGive\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitations($first: Int, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        id\n        ...InvitationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Invitations($first: Int, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        id\n        ...InvitationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProfileFields on Viewer {\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n    profile {\n      firstName\n      lastName\n      displayName\n      phone\n      locale\n      timezone\n    }\n  }\n"): (typeof documents)["\n  fragment ProfileFields on Viewer {\n    user {\n      id\n      name\n      email\n      avatarUrl\n    }\n    profile {\n      firstName\n      lastName\n      displayName\n      phone\n      locale\n      timezone\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Profile {\n    me {\n      ...ProfileFields\n    }\n  }\n"): (typeof documents)["\n  query Profile {\n    me {\n      ...ProfileFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...ProfileFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...ProfileFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetAvatar($key: String!) {\n    setAvatar(input: { key: $key }) {\n      id\n      avatarUrl\n    }\n  }\n"): (typeof documents)["\n  mutation SetAvatar($key: String!) {\n    setAvatar(input: { key: $key }) {\n      id\n      avatarUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveAvatar {\n    removeAvatar {\n      id\n      avatarUrl\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveAvatar {\n    removeAvatar {\n      id\n      avatarUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeEmail($input: ChangeEmailInput!) {\n    changeEmail(input: $input)\n  }\n"): (typeof documents)["\n  mutation ChangeEmail($input: ChangeEmailInput!) {\n    changeEmail(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    host\n    createdAt\n    lastUsedAt\n  }\n"): (typeof documents)["\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    host\n    createdAt\n    lastUsedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenamePasskey($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name) {\n      ...PasskeyRow\n    }\n  }\n"): (typeof documents)["\n  mutation RenamePasskey($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name) {\n      ...PasskeyRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePasskey($id: ID!, $password: String!, $totpCode: String) {\n    removePasskey(id: $id, password: $password, totpCode: $totpCode) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RemovePasskey($id: ID!, $password: String!, $totpCode: String) {\n    removePasskey(id: $id, password: $password, totpCode: $totpCode) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartPasskeyRegistration($input: ProveSelfInput!) {\n    startPasskeyRegistration(input: $input) {\n      options\n    }\n  }\n"): (typeof documents)["\n  mutation StartPasskeyRegistration($input: ProveSelfInput!) {\n    startPasskeyRegistration(input: $input) {\n      options\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinishPasskeyRegistration($input: FinishPasskeyRegistrationInput!) {\n    finishPasskeyRegistration(input: $input) {\n      ...PasskeyRow\n    }\n  }\n"): (typeof documents)["\n  mutation FinishPasskeyRegistration($input: FinishPasskeyRegistrationInput!) {\n    finishPasskeyRegistration(input: $input) {\n      ...PasskeyRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SecurityPage {\n    secondFactor {\n      ...TotpSection\n    }\n    passkeys {\n      ...PasskeyRow\n    }\n    sessions {\n      ...SessionRow\n    }\n  }\n"): (typeof documents)["\n  query SecurityPage {\n    secondFactor {\n      ...TotpSection\n    }\n    passkeys {\n      ...PasskeyRow\n    }\n    sessions {\n      ...SessionRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionRow on Session {\n    id\n    browser\n    system\n    address\n    createdAt\n    lastUsedAt\n    current\n  }\n"): (typeof documents)["\n  fragment SessionRow on Session {\n    id\n    browser\n    system\n    address\n    createdAt\n    lastUsedAt\n    current\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions\n  }\n"): (typeof documents)["\n  mutation RevokeOtherSessions {\n    revokeOtherSessions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TotpSection on SecondFactor {\n    totpSince\n    recoveryCodesLeft\n  }\n"): (typeof documents)["\n  fragment TotpSection on SecondFactor {\n    totpSince\n    recoveryCodesLeft\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableTotp($input: DisableTotpInput!) {\n    disableTotp(input: $input) {\n      ...TotpSection\n    }\n  }\n"): (typeof documents)["\n  mutation DisableTotp($input: DisableTotpInput!) {\n    disableTotp(input: $input) {\n      ...TotpSection\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegenerateRecoveryCodes($input: ProveSelfInput!) {\n    regenerateRecoveryCodes(input: $input) {\n      codes\n    }\n  }\n"): (typeof documents)["\n  mutation RegenerateRecoveryCodes($input: ProveSelfInput!) {\n    regenerateRecoveryCodes(input: $input) {\n      codes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartTotp($input: ProveSelfInput!) {\n    startTotp(input: $input) {\n      secret\n      qr\n    }\n  }\n"): (typeof documents)["\n  mutation StartTotp($input: ProveSelfInput!) {\n    startTotp(input: $input) {\n      secret\n      qr\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmTotp($code: String!) {\n    confirmTotp(code: $code) {\n      codes\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmTotp($code: String!) {\n    confirmTotp(code: $code) {\n      codes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ViewAsTenant($tenantId: ID!, $role: ViewedRole!, $reason: String!) {\n    viewAsTenant(tenantId: $tenantId, role: $role, reason: $reason) {\n      accessToken\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation ViewAsTenant($tenantId: ID!, $role: ViewedRole!, $reason: String!) {\n    viewAsTenant(tenantId: $tenantId, role: $role, reason: $reason) {\n      accessToken\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhoLooks {\n    me {\n      ...SessionViewer\n    }\n  }\n"): (typeof documents)["\n  query WhoLooks {\n    me {\n      ...SessionViewer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndViewAs {\n    endViewAs\n  }\n"): (typeof documents)["\n  mutation EndViewAs {\n    endViewAs\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FramePicture($id: ID!, $input: UpdateMediaAssetInput!) {\n    updateMediaAsset(id: $id, input: $input) {\n      id\n      url\n      width\n      height\n      crop {\n        x\n        y\n        width\n        height\n      }\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation FramePicture($id: ID!, $input: UpdateMediaAssetInput!) {\n    updateMediaAsset(id: $id, input: $input) {\n      id\n      url\n      width\n      height\n      crop {\n        x\n        y\n        width\n        height\n      }\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StoredPicture($id: ID!) {\n    mediaAsset(id: $id) {\n      id\n      url\n      originalUrl\n      crop {\n        x\n        y\n        width\n        height\n      }\n      focalPoint {\n        x\n        y\n      }\n    }\n  }\n"): (typeof documents)["\n  query StoredPicture($id: ID!) {\n    mediaAsset(id: $id) {\n      id\n      url\n      originalUrl\n      crop {\n        x\n        y\n        width\n        height\n      }\n      focalPoint {\n        x\n        y\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LibraryPicture on MediaAsset {\n    id\n    url\n    alt\n    width\n    height\n    removedAt\n    thumbhash\n    focalPoint {\n      x\n      y\n    }\n    thumbnails {\n      width\n      url\n    }\n    usedIn {\n      kind\n      listingId\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment LibraryPicture on MediaAsset {\n    id\n    url\n    alt\n    width\n    height\n    removedAt\n    thumbhash\n    focalPoint {\n      x\n      y\n    }\n    thumbnails {\n      width\n      url\n    }\n    usedIn {\n      kind\n      listingId\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MediaLibrary($filter: MediaAssetFilter, $after: String) {\n    mediaAssets(filter: $filter, first: 48, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...LibraryPicture\n      }\n    }\n    mediaStorage {\n      usedMb\n      limitMb\n      count\n    }\n  }\n"): (typeof documents)["\n  query MediaLibrary($filter: MediaAssetFilter, $after: String) {\n    mediaAssets(filter: $filter, first: 48, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...LibraryPicture\n      }\n    }\n    mediaStorage {\n      usedMb\n      limitMb\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DescribeInLibrary($id: ID!, $alt: String) {\n    updateMediaAsset(id: $id, input: { alt: $alt }) {\n      id\n      alt\n    }\n  }\n"): (typeof documents)["\n  mutation DescribeInLibrary($id: ID!, $alt: String) {\n    updateMediaAsset(id: $id, input: { alt: $alt }) {\n      id\n      alt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeletePicture($id: ID!) {\n    deleteMediaAsset(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeletePicture($id: ID!) {\n    deleteMediaAsset(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestorePicture($id: ID!) {\n    restoreMediaAsset(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RestorePicture($id: ID!) {\n    restoreMediaAsset(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmUpload($key: String!) {\n    confirmUpload(input: { key: $key }) {\n      id\n      url\n      width\n      height\n      alt\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmUpload($key: String!) {\n    confirmUpload(input: { key: $key }) {\n      id\n      url\n      width\n      height\n      alt\n      focalPoint {\n        x\n        y\n      }\n      thumbnails {\n        width\n        url\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListingPending on Listing {\n    id\n    pendingChanges {\n      field\n      before\n      after\n    }\n  }\n"): (typeof documents)["\n  fragment ListingPending on Listing {\n    id\n    pendingChanges {\n      field\n      before\n      after\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawListingChanges($id: ID!) {\n    withdrawListingChanges(id: $id) {\n      id\n      ...ListingPending\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawListingChanges($id: ID!) {\n    withdrawListingChanges(id: $id) {\n      id\n      ...ListingPending\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ModerationEntry on ModerationReport {\n    id\n    version\n    kind\n    targetType\n    status\n    reason\n    details\n    evidenceUrls\n    signals\n    isTargetPublic\n    claimantEmail\n    proposedChanges {\n      field\n      before\n      after\n    }\n    escalatedAt\n    hiddenAt\n    closedAt\n    decisionReason\n    createdAt\n    listing {\n      id\n      name\n    }\n    endorsement {\n      id\n      wouldRepeat\n      comment\n      tags\n      createdAt\n    }\n    picture {\n      id\n      url\n      alt\n    }\n    listingImport {\n      id\n      fileName\n      suspicions\n    }\n    assignee {\n      id\n      name\n    }\n    decider {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ModerationEntry on ModerationReport {\n    id\n    version\n    kind\n    targetType\n    status\n    reason\n    details\n    evidenceUrls\n    signals\n    isTargetPublic\n    claimantEmail\n    proposedChanges {\n      field\n      before\n      after\n    }\n    escalatedAt\n    hiddenAt\n    closedAt\n    decisionReason\n    createdAt\n    listing {\n      id\n      name\n    }\n    endorsement {\n      id\n      wouldRepeat\n      comment\n      tags\n      createdAt\n    }\n    picture {\n      id\n      url\n      alt\n    }\n    listingImport {\n      id\n      fileName\n      suspicions\n    }\n    assignee {\n      id\n      name\n    }\n    decider {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ModerationQueue($filter: ModerationFilter, $after: String) {\n    moderationQueue(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...ModerationEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query ModerationQueue($filter: ModerationFilter, $after: String) {\n    moderationQueue(filter: $filter, first: 30, after: $after) {\n      nodes {\n        id\n        ...ModerationEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenModeration {\n    openModerationCount\n  }\n"): (typeof documents)["\n  query OpenModeration {\n    openModerationCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideModeration($input: DecideModerationInput!) {\n    decideModerationReports(input: $input) {\n      decided {\n        id\n        version\n        status\n      }\n      refused {\n        id\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DecideModeration($input: DecideModerationInput!) {\n    decideModerationReports(input: $input) {\n      decided {\n        id\n        version\n        status\n      }\n      refused {\n        id\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignModeration($id: ID!, $userId: ID) {\n    assignModerationReport(id: $id, userId: $userId) {\n      id\n      version\n      assignee {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignModeration($id: ID!, $userId: ID) {\n    assignModerationReport(id: $id, userId: $userId) {\n      id\n      version\n      assignee {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotificationsPage($after: String) {\n    notifications(first: 30, after: $after) {\n      nodes {\n        id\n        kind\n        about\n        readAt\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query NotificationsPage($after: String) {\n    notifications(first: 30, after: $after) {\n      nodes {\n        id\n        kind\n        about\n        readAt\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnreadNotifications {\n    unreadNotificationCount\n  }\n"): (typeof documents)["\n  query UnreadNotifications {\n    unreadNotificationCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription UnreadNews {\n    unreadNotifications\n  }\n"): (typeof documents)["\n  subscription UnreadNews {\n    unreadNotifications\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {\n    markNotificationsRead(input: $input)\n  }\n"): (typeof documents)["\n  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {\n    markNotificationsRead(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotificationPreferencesPage {\n    notificationPreferences {\n      kind\n      inApp\n      byMail\n      mailOptional\n    }\n  }\n"): (typeof documents)["\n  query NotificationPreferencesPage {\n    notificationPreferences {\n      kind\n      inApp\n      byMail\n      mailOptional\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      kind\n      inApp\n      byMail\n      mailOptional\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      kind\n      inApp\n      byMail\n      mailOptional\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PaletteSearch($text: String!, $people: Boolean!) {\n    listings(filter: { text: $text }, first: 6) {\n      nodes {\n        id\n        name\n        status\n        address {\n          city\n        }\n      }\n    }\n    members(text: $text, first: 4) @include(if: $people) {\n      nodes {\n        id\n        user {\n          id\n          name\n          email\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PaletteSearch($text: String!, $people: Boolean!) {\n    listings(filter: { text: $text }, first: 6) {\n      nodes {\n        id\n        name\n        status\n        address {\n          city\n        }\n      }\n    }\n    members(text: $text, first: 4) @include(if: $people) {\n      nodes {\n        id\n        user {\n          id\n          name\n          email\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PaletteCategories {\n    categories {\n      id\n      name\n      slug\n    }\n  }\n"): (typeof documents)["\n  query PaletteCategories {\n    categories {\n      id\n      name\n      slug\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformPaletteSearch($text: String!) {\n    platformTenants(filter: { text: $text }, first: 5) {\n      nodes {\n        id\n        name\n        slug\n        status\n      }\n    }\n    platformUsers(filter: { text: $text }, first: 5) {\n      nodes {\n        id\n        name\n        email\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlatformPaletteSearch($text: String!) {\n    platformTenants(filter: { text: $text }, first: 5) {\n      nodes {\n        id\n        name\n        slug\n        status\n      }\n    }\n    platformUsers(filter: { text: $text }, first: 5) {\n      nodes {\n        id\n        name\n        email\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformBellPage($after: String) {\n    platformNotifications(first: 30, after: $after) {\n      nodes {\n        id\n        kind\n        about\n        readAt\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlatformBellPage($after: String) {\n    platformNotifications(first: 30, after: $after) {\n      nodes {\n        id\n        kind\n        about\n        readAt\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformUnread {\n    unreadPlatformNotificationCount\n  }\n"): (typeof documents)["\n  query PlatformUnread {\n    unreadPlatformNotificationCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkPlatformNotificationsRead($input: MarkNotificationsReadInput!) {\n    markPlatformNotificationsRead(input: $input)\n  }\n"): (typeof documents)["\n  mutation MarkPlatformNotificationsRead($input: MarkNotificationsReadInput!) {\n    markPlatformNotificationsRead(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DriftRow on BillingDrift {\n    id\n    kind\n    ref\n    found\n    healedAt\n    seenAt\n    createdAt\n    tenant {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment DriftRow on BillingDrift {\n    id\n    kind\n    ref\n    found\n    healedAt\n    seenAt\n    createdAt\n    tenant {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BillingDrift($isOpen: Boolean, $first: Int, $after: String) {\n    billingDrift(isOpen: $isOpen, first: $first, after: $after) {\n      nodes {\n        id\n        ...DriftRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query BillingDrift($isOpen: Boolean, $first: Int, $after: String) {\n    billingDrift(isOpen: $isOpen, first: $first, after: $after) {\n      nodes {\n        id\n        ...DriftRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReconcileBilling {\n    reconcileBilling\n  }\n"): (typeof documents)["\n  mutation ReconcileBilling {\n    reconcileBilling\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StripeEventRecord on StripeEvent {\n    id\n    type\n    state\n    reason\n    attempts\n    lastError\n    livemode\n    account\n    apiVersion\n    subject\n    objectRef\n    sentAt\n    receivedAt\n    processedAt\n    nextAt\n    viewerCanReplay\n    tenant {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment StripeEventRecord on StripeEvent {\n    id\n    type\n    state\n    reason\n    attempts\n    lastError\n    livemode\n    account\n    apiVersion\n    subject\n    objectRef\n    sentAt\n    receivedAt\n    processedAt\n    nextAt\n    viewerCanReplay\n    tenant {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StripeEvents($filter: StripeEventFilter, $first: Int, $after: String) {\n    stripeEvents(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...StripeEventRecord\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query StripeEvents($filter: StripeEventFilter, $first: Int, $after: String) {\n    stripeEvents(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...StripeEventRecord\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplayStripeEvent($id: ID!) {\n    replayStripeEvent(id: $id) {\n      id\n      ...StripeEventRecord\n    }\n  }\n"): (typeof documents)["\n  mutation ReplayStripeEvent($id: ID!) {\n    replayStripeEvent(id: $id) {\n      id\n      ...StripeEventRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FailedPaymentRow on PlatformFailedPayment {\n    id\n    number\n    isOpen\n    failedAt\n    attempts\n    nextAttemptAt\n    remindedOnDay\n    lapsesAt\n    subscriptionState\n    amountDue {\n      amount\n      currency\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n  }\n"): (typeof documents)["\n  fragment FailedPaymentRow on PlatformFailedPayment {\n    id\n    number\n    isOpen\n    failedAt\n    attempts\n    nextAttemptAt\n    remindedOnDay\n    lapsesAt\n    subscriptionState\n    amountDue {\n      amount\n      currency\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformFailedPayments($text: String, $isOpen: Boolean, $first: Int, $after: String) {\n    platformFailedPayments(text: $text, isOpen: $isOpen, first: $first, after: $after) {\n      nodes {\n        id\n        ...FailedPaymentRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query PlatformFailedPayments($text: String, $isOpen: Boolean, $first: Int, $after: String) {\n    platformFailedPayments(text: $text, isOpen: $isOpen, first: $first, after: $after) {\n      nodes {\n        id\n        ...FailedPaymentRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SystemHealth {\n    systemHealth {\n      checkedAt\n      state\n      database {\n        state\n        answerMs\n        bytes\n        connections\n        maxConnections\n        replicas\n        replicaLagSeconds\n        version\n        migration\n      }\n      queue {\n        state\n        waiting\n        due\n        running\n        failed\n        oldestSeconds\n      }\n      board {\n        state\n        waiting\n        oldestSeconds\n      }\n      disk {\n        state\n        totalBytes\n        freeBytes\n      }\n      redis {\n        state\n        answerMs\n        problem\n      }\n      mail {\n        state\n        answerMs\n        problem\n      }\n      payments {\n        state\n        answerMs\n        problem\n      }\n      version\n      revision\n      nodeVersion\n      uptimeSeconds\n    }\n  }\n"): (typeof documents)["\n  query SystemHealth {\n    systemHealth {\n      checkedAt\n      state\n      database {\n        state\n        answerMs\n        bytes\n        connections\n        maxConnections\n        replicas\n        replicaLagSeconds\n        version\n        migration\n      }\n      queue {\n        state\n        waiting\n        due\n        running\n        failed\n        oldestSeconds\n      }\n      board {\n        state\n        waiting\n        oldestSeconds\n      }\n      disk {\n        state\n        totalBytes\n        freeBytes\n      }\n      redis {\n        state\n        answerMs\n        problem\n      }\n      mail {\n        state\n        answerMs\n        problem\n      }\n      payments {\n        state\n        answerMs\n        problem\n      }\n      version\n      revision\n      nodeVersion\n      uptimeSeconds\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FailedJobRecord on FailedJob {\n    id\n    task\n    tenantId\n    requestId\n    attempts\n    error\n    queuedAt\n    failedAt\n  }\n"): (typeof documents)["\n  fragment FailedJobRecord on FailedJob {\n    id\n    task\n    tenantId\n    requestId\n    attempts\n    error\n    queuedAt\n    failedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FailedJobs($first: Int, $after: String) {\n    failedJobs(first: $first, after: $after) {\n      nodes {\n        id\n        ...FailedJobRecord\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query FailedJobs($first: Int, $after: String) {\n    failedJobs(first: $first, after: $after) {\n      nodes {\n        id\n        ...FailedJobRecord\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryJob($id: ID!) {\n    retryJob(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RetryJob($id: ID!) {\n    retryJob(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DropJob($id: ID!) {\n    dropJob(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DropJob($id: ID!) {\n    dropJob(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendUser($id: ID!, $reason: String!) {\n    suspendUser(id: $id, reason: $reason) {\n      ...PlatformPersonRow\n    }\n  }\n"): (typeof documents)["\n  mutation SuspendUser($id: ID!, $reason: String!) {\n    suspendUser(id: $id, reason: $reason) {\n      ...PlatformPersonRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreUser($id: ID!) {\n    restoreUser(id: $id) {\n      ...PlatformPersonRow\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreUser($id: ID!) {\n    restoreUser(id: $id) {\n      ...PlatformPersonRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformPersonRow on PlatformUser {\n    id\n    name\n    email\n    emailVerifiedAt\n    platformRole\n    disabledAt\n    disabledReason\n    createdAt\n    memberships {\n      role\n      tenantId\n      tenantName\n    }\n  }\n"): (typeof documents)["\n  fragment PlatformPersonRow on PlatformUser {\n    id\n    name\n    email\n    emailVerifiedAt\n    platformRole\n    disabledAt\n    disabledReason\n    createdAt\n    memberships {\n      role\n      tenantId\n      tenantName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformPeople($filter: PlatformUserFilter, $first: Int, $after: String) {\n    platformUsers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlatformPersonRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query PlatformPeople($filter: PlatformUserFilter, $first: Int, $after: String) {\n    platformUsers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlatformPersonRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformPlanRecord on PlatformPlan {\n    id\n    isCurrent\n    isPushed\n    createdAt\n    tenantCount\n    subscriptionCount\n    movableCount\n    plannedCount\n    listingCount\n    limits {\n      key\n      value\n    }\n    features {\n      key\n      included\n    }\n    plan {\n      key\n      version\n      name\n      description\n      rankWeight\n      trialDays\n      prices {\n        interval\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PlatformPlanRecord on PlatformPlan {\n    id\n    isCurrent\n    isPushed\n    createdAt\n    tenantCount\n    subscriptionCount\n    movableCount\n    plannedCount\n    listingCount\n    limits {\n      key\n      value\n    }\n    features {\n      key\n      included\n    }\n    plan {\n      key\n      version\n      name\n      description\n      rankWeight\n      trialDays\n      prices {\n        interval\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformPlanVersions {\n    platformPlans {\n      id\n      ...PlatformPlanRecord\n    }\n  }\n"): (typeof documents)["\n  query PlatformPlanVersions {\n    platformPlans {\n      id\n      ...PlatformPlanRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdatePlan($input: UpdatePlanInput!) {\n    updatePlan(input: $input) {\n      id\n      ...PlatformPlanRecord\n    }\n  }\n"): (typeof documents)["\n  mutation UpdatePlan($input: UpdatePlanInput!) {\n    updatePlan(input: $input) {\n      id\n      ...PlatformPlanRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveSubscriptions($input: MoveSubscriptionsInput!) {\n    moveSubscriptions(input: $input) {\n      movedCount\n      plannedCount\n      leftCount\n    }\n  }\n"): (typeof documents)["\n  mutation MoveSubscriptions($input: MoveSubscriptionsInput!) {\n    moveSubscriptions(input: $input) {\n      movedCount\n      plannedCount\n      leftCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MovePreview($input: MoveSubscriptionsInput!) {\n    previewMoveSubscriptions(input: $input) {\n      givenCount\n      payingCount\n      charges {\n        interval\n        count\n        firstAt\n        before {\n          amount\n          currency\n        }\n        after {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MovePreview($input: MoveSubscriptionsInput!) {\n    previewMoveSubscriptions(input: $input) {\n      givenCount\n      payingCount\n      charges {\n        interval\n        count\n        firstAt\n        before {\n          amount\n          currency\n        }\n        after {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StarPrices {\n    platformStarPrices {\n      version\n      prices {\n        days\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query StarPrices {\n    platformStarPrices {\n      version\n      prices {\n        days\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateStarPrices($input: UpdateStarPricesInput!) {\n    updateStarPrices(input: $input) {\n      version\n      prices {\n        days\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateStarPrices($input: UpdateStarPricesInput!) {\n    updateStarPrices(input: $input) {\n      version\n      prices {\n        days\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformRevenue($currency: String, $months: Int) {\n    platformRevenue(currency: $currency, months: $months) {\n      currency\n      currencies\n      at\n      payingCount\n      trialCount\n      pastDueCount\n      pausedCount\n      mrr {\n        amount\n        currency\n      }\n      months {\n        month\n        trials\n        joined\n        left\n        churnRate\n        mrr {\n          amount\n          currency\n        }\n        gained {\n          amount\n          currency\n        }\n        expanded {\n          amount\n          currency\n        }\n        contracted {\n          amount\n          currency\n        }\n        churned {\n          amount\n          currency\n        }\n      }\n      plans {\n        key\n        name\n        payingCount\n        mrr {\n          amount\n          currency\n        }\n      }\n      cohorts {\n        month\n        size\n        kept\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlatformRevenue($currency: String, $months: Int) {\n    platformRevenue(currency: $currency, months: $months) {\n      currency\n      currencies\n      at\n      payingCount\n      trialCount\n      pastDueCount\n      pausedCount\n      mrr {\n        amount\n        currency\n      }\n      months {\n        month\n        trials\n        joined\n        left\n        churnRate\n        mrr {\n          amount\n          currency\n        }\n        gained {\n          amount\n          currency\n        }\n        expanded {\n          amount\n          currency\n        }\n        contracted {\n          amount\n          currency\n        }\n        churned {\n          amount\n          currency\n        }\n      }\n      plans {\n        key\n        name\n        payingCount\n        mrr {\n          amount\n          currency\n        }\n      }\n      cohorts {\n        month\n        size\n        kept\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformSubscriptionRow on PlatformSubscription {\n    id\n    state\n    interval\n    quantity\n    startedAt\n    periodEnd\n    trialEnd\n    cancelAt\n    endedAt\n    pausedAt\n    resumesAt\n    pastDueSince\n    total {\n      amount\n      currency\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n    plan {\n      key\n      version\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment PlatformSubscriptionRow on PlatformSubscription {\n    id\n    state\n    interval\n    quantity\n    startedAt\n    periodEnd\n    trialEnd\n    cancelAt\n    endedAt\n    pausedAt\n    resumesAt\n    pastDueSince\n    total {\n      amount\n      currency\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n    plan {\n      key\n      version\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformSubscriptions($filter: PlatformSubscriptionFilter, $first: Int, $after: String) {\n    platformSubscriptions(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PlatformSubscriptionRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query PlatformSubscriptions($filter: PlatformSubscriptionFilter, $first: Int, $after: String) {\n    platformSubscriptions(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PlatformSubscriptionRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetFeatureFlag($tenantId: ID!, $key: String!, $enabled: Boolean) {\n    setFeatureFlag(tenantId: $tenantId, key: $key, enabled: $enabled) {\n      ...PlatformTenantRecord\n    }\n  }\n"): (typeof documents)["\n  mutation SetFeatureFlag($tenantId: ID!, $key: String!, $enabled: Boolean) {\n    setFeatureFlag(tenantId: $tenantId, key: $key, enabled: $enabled) {\n      ...PlatformTenantRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePlatformTenant($input: CreatePlatformTenantInput!) {\n    createPlatformTenant(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation CreatePlatformTenant($input: CreatePlatformTenantInput!) {\n    createPlatformTenant(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetLimitOverride($tenantId: ID!, $key: String!, $value: Int, $reason: String!, $expiresAt: DateTime!) {\n    setLimitOverride(tenantId: $tenantId, key: $key, value: $value, reason: $reason, expiresAt: $expiresAt) {\n      ...PlatformTenantRecord\n    }\n  }\n"): (typeof documents)["\n  mutation SetLimitOverride($tenantId: ID!, $key: String!, $value: Int, $reason: String!, $expiresAt: DateTime!) {\n    setLimitOverride(tenantId: $tenantId, key: $key, value: $value, reason: $reason, expiresAt: $expiresAt) {\n      ...PlatformTenantRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveLimitOverride($tenantId: ID!, $key: String!) {\n    removeLimitOverride(tenantId: $tenantId, key: $key) {\n      ...PlatformTenantRecord\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveLimitOverride($tenantId: ID!, $key: String!) {\n    removeLimitOverride(tenantId: $tenantId, key: $key) {\n      ...PlatformTenantRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendTenant($id: ID!, $reason: String!) {\n    suspendTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n"): (typeof documents)["\n  mutation SuspendTenant($id: ID!, $reason: String!) {\n    suspendTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenTenant($id: ID!, $reason: String!) {\n    reopenTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenTenant($id: ID!, $reason: String!) {\n    reopenTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseTenant($id: ID!, $reason: String!) {\n    closeTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n"): (typeof documents)["\n  mutation CloseTenant($id: ID!, $reason: String!) {\n    closeTenant(id: $id, reason: $reason) {\n      ...PlatformTenantRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformTenantRow on PlatformTenant {\n    id\n    slug\n    name\n    status\n    createdAt\n    plan {\n      key\n      name\n    }\n    usage {\n      members\n      listings\n    }\n  }\n"): (typeof documents)["\n  fragment PlatformTenantRow on PlatformTenant {\n    id\n    slug\n    name\n    status\n    createdAt\n    plan {\n      key\n      name\n    }\n    usage {\n      members\n      listings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformTenants($filter: PlatformTenantFilter, $first: Int, $after: String) {\n    platformTenants(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlatformTenantRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query PlatformTenants($filter: PlatformTenantFilter, $first: Int, $after: String) {\n    platformTenants(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...PlatformTenantRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformTenantRecord on PlatformTenant {\n    id\n    slug\n    name\n    email\n    timezone\n    locale\n    status\n    statusReason\n    statusChangedAt\n    reopenableUntil\n    createdAt\n    plan {\n      key\n      name\n    }\n    owners {\n      userId\n      name\n      email\n    }\n    usage {\n      members\n      listings\n    }\n    limits {\n      key\n      planValue\n      value\n      override {\n        value\n        reason\n        expiresAt\n        setBy\n      }\n    }\n    features {\n      key\n      inPlan\n      enabled\n    }\n  }\n"): (typeof documents)["\n  fragment PlatformTenantRecord on PlatformTenant {\n    id\n    slug\n    name\n    email\n    timezone\n    locale\n    status\n    statusReason\n    statusChangedAt\n    reopenableUntil\n    createdAt\n    plan {\n      key\n      name\n    }\n    owners {\n      userId\n      name\n      email\n    }\n    usage {\n      members\n      listings\n    }\n    limits {\n      key\n      planValue\n      value\n      override {\n        value\n        reason\n        expiresAt\n        setBy\n      }\n    }\n    features {\n      key\n      inPlan\n      enabled\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformTenant($id: ID!) {\n    platformTenant(id: $id) {\n      ...PlatformTenantRecord\n    }\n  }\n"): (typeof documents)["\n  query PlatformTenant($id: ID!) {\n    platformTenant(id: $id) {\n      ...PlatformTenantRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformPlans {\n    plans {\n      key\n      name\n    }\n  }\n"): (typeof documents)["\n  query PlatformPlans {\n    plans {\n      key\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdatePlatformTenant($id: ID!, $input: UpdatePlatformTenantInput!) {\n    updatePlatformTenant(id: $id, input: $input) {\n      ...PlatformTenantRecord\n    }\n  }\n"): (typeof documents)["\n  mutation UpdatePlatformTenant($id: ID!, $input: UpdatePlatformTenantInput!) {\n    updatePlatformTenant(id: $id, input: $input) {\n      ...PlatformTenantRecord\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformAuditRow on PlatformAuditEntry {\n    id\n    at\n    action\n    outcome\n    reason\n    requestId\n    actor {\n      id\n      name\n    }\n    tenant {\n      id\n      name\n    }\n    target {\n      type\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment PlatformAuditRow on PlatformAuditEntry {\n    id\n    at\n    action\n    outcome\n    reason\n    requestId\n    actor {\n      id\n      name\n    }\n    tenant {\n      id\n      name\n    }\n    target {\n      type\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformAuditPage($filter: PlatformAuditFilter, $first: Int, $after: String) {\n    platformAuditLog(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PlatformAuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query PlatformAuditPage($filter: PlatformAuditFilter, $first: Int, $after: String) {\n    platformAuditLog(filter: $filter, first: $first, after: $after) {\n      nodes {\n        id\n        ...PlatformAuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TenantSettings on Tenant {\n    id\n    slug\n    status\n    viewerCanEdit\n    viewerCanResetTestData\n    plan {\n      key\n      name\n    }\n    ...TenantDetails\n  }\n"): (typeof documents)["\n  fragment TenantSettings on Tenant {\n    id\n    slug\n    status\n    viewerCanEdit\n    viewerCanResetTestData\n    plan {\n      key\n      name\n    }\n    ...TenantDetails\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTenant($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      ...TenantSettings\n      ...TenantLook\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateTenant($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      ...TenantSettings\n      ...TenantLook\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TenantSettingsPage {\n    tenant {\n      id\n      ...TenantSettings\n    }\n  }\n"): (typeof documents)["\n  query TenantSettingsPage {\n    tenant {\n      id\n      ...TenantSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BrandEditor on Tenant {\n    id\n    slug\n    name\n    locale\n    viewerCanEdit\n    branding {\n      ...BrandDraft\n    }\n    ...LinksDraft\n    ...EmbedSection\n  }\n"): (typeof documents)["\n  fragment BrandEditor on Tenant {\n    id\n    slug\n    name\n    locale\n    viewerCanEdit\n    branding {\n      ...BrandDraft\n    }\n    ...LinksDraft\n    ...EmbedSection\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BrandPage {\n    tenant {\n      id\n      ...BrandEditor\n    }\n  }\n"): (typeof documents)["\n  query BrandPage {\n    tenant {\n      id\n      ...BrandEditor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EmbedChoices($text: String, $one: Boolean!) {\n    categories {\n      id\n      slug\n      name\n    }\n    listings(filter: { text: $text, status: PUBLISHED }, first: 20) @include(if: $one) {\n      nodes {\n        id\n        slug\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query EmbedChoices($text: String, $one: Boolean!) {\n    categories {\n      id\n      slug\n      name\n    }\n    listings(filter: { text: $text, status: PUBLISHED }, first: 20) @include(if: $one) {\n      nodes {\n        id\n        slug\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EmbedSection on Tenant {\n    slug\n    ...OriginsEditor\n  }\n"): (typeof documents)["\n  fragment EmbedSection on Tenant {\n    slug\n    ...OriginsEditor\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MailPreview($kind: MailKind!, $branding: TriedBrandingInput) {\n    mailPreview(kind: $kind, branding: $branding) {\n      subject\n      html\n    }\n  }\n"): (typeof documents)["\n  query MailPreview($kind: MailKind!, $branding: TriedBrandingInput) {\n    mailPreview(kind: $kind, branding: $branding) {\n      subject\n      html\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OriginsEditor on Tenant {\n    id\n    widgetOrigins\n  }\n"): (typeof documents)["\n  fragment OriginsEditor on Tenant {\n    id\n    widgetOrigins\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetAllowedOrigins($origins: [String!]!) {\n    setAllowedOrigins(input: { origins: $origins }) {\n      id\n      ...OriginsEditor\n    }\n  }\n"): (typeof documents)["\n  mutation SetAllowedOrigins($origins: [String!]!) {\n    setAllowedOrigins(input: { origins: $origins }) {\n      id\n      ...OriginsEditor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BrandDraft on Branding {\n    logoUrl\n    logo {\n      id\n      url\n    }\n    logoDark {\n      id\n      url\n    }\n    favicon {\n      id\n      url\n    }\n    voiceStyle\n    senderName\n    colors {\n      primary\n      accent\n      background\n      surface\n      text\n    }\n    darkColors {\n      primary\n      accent\n      background\n      surface\n      text\n    }\n    font\n    radius\n    colorScheme\n  }\n"): (typeof documents)["\n  fragment BrandDraft on Branding {\n    logoUrl\n    logo {\n      id\n      url\n    }\n    logoDark {\n      id\n      url\n    }\n    favicon {\n      id\n      url\n    }\n    voiceStyle\n    senderName\n    colors {\n      primary\n      accent\n      background\n      surface\n      text\n    }\n    darkColors {\n      primary\n      accent\n      background\n      surface\n      text\n    }\n    font\n    radius\n    colorScheme\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LinksDraft on Tenant {\n    socialLinks {\n      network\n      url\n    }\n    legalLinks {\n      imprint\n      privacy\n      terms\n    }\n  }\n"): (typeof documents)["\n  fragment LinksDraft on Tenant {\n    socialLinks {\n      network\n      url\n    }\n    legalLinks {\n      imprint\n      privacy\n      terms\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveBrand($input: UpdateBrandingInput!) {\n    updateBranding(input: $input) {\n      id\n      ...BrandEditor\n      ...TenantLook\n    }\n  }\n"): (typeof documents)["\n  mutation SaveBrand($input: UpdateBrandingInput!) {\n    updateBranding(input: $input) {\n      id\n      ...BrandEditor\n      ...TenantLook\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveLinks($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      ...LinksDraft\n    }\n  }\n"): (typeof documents)["\n  mutation SaveLinks($input: UpdateTenantInput!) {\n    updateTenant(input: $input) {\n      id\n      ...LinksDraft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TenantDetails on Tenant {\n    id\n    name\n    legalName\n    category\n    description\n    email\n    phone\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    timezone\n    locale\n    isPublicDirectory\n    reviewsOwnerEdits\n    businessHours {\n      ...HoursDraft\n    }\n    policies {\n      cancellation {\n        text\n        feePercent\n        noticeMinutes\n      }\n      noShow {\n        text\n        feePercent\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment TenantDetails on Tenant {\n    id\n    name\n    legalName\n    category\n    description\n    email\n    phone\n    address {\n      line1\n      line2\n      city\n      region\n      postal\n      country\n    }\n    timezone\n    locale\n    isPublicDirectory\n    reviewsOwnerEdits\n    businessHours {\n      ...HoursDraft\n    }\n    policies {\n      cancellation {\n        text\n        feePercent\n        noticeMinutes\n      }\n      noShow {\n        text\n        feePercent\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddTenantDomain($host: String!) {\n    addTenantDomain(host: $host) {\n      id\n      host\n    }\n  }\n"): (typeof documents)["\n  mutation AddTenantDomain($host: String!) {\n    addTenantDomain(host: $host) {\n      id\n      host\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveTenantDomain($id: ID!) {\n    removeTenantDomain(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveTenantDomain($id: ID!) {\n    removeTenantDomain(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeSubdomain($subdomain: String!) {\n    changeSubdomain(subdomain: $subdomain) {\n      id\n      subdomain\n      subdomainHost\n      siteUrl\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeSubdomain($subdomain: String!) {\n    changeSubdomain(subdomain: $subdomain) {\n      id\n      subdomain\n      subdomainHost\n      siteUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DomainRow on TenantDomain {\n    id\n    host\n    status\n    problem\n    failedChecks\n    isPrimary\n    isApex\n    twin\n    verifiedAt\n    checkedAt\n    nextCheckAt\n    record {\n      type\n      name\n      value\n    }\n  }\n"): (typeof documents)["\n  fragment DomainRow on TenantDomain {\n    id\n    host\n    status\n    problem\n    failedChecks\n    isPrimary\n    isApex\n    twin\n    verifiedAt\n    checkedAt\n    nextCheckAt\n    record {\n      type\n      name\n      value\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DomainsPage {\n    tenant {\n      id\n      name\n      livemode\n      siteUrl\n      subdomain\n      subdomainHost\n      domains {\n        ...DomainRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query DomainsPage {\n    tenant {\n      id\n      name\n      livemode\n      siteUrl\n      subdomain\n      subdomainHost\n      domains {\n        ...DomainRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyTenantDomain($id: ID!) {\n    verifyTenantDomain(id: $id) {\n      ...DomainRow\n    }\n  }\n"): (typeof documents)["\n  mutation VerifyTenantDomain($id: ID!) {\n    verifyTenantDomain(id: $id) {\n      ...DomainRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPrimaryDomain($id: ID) {\n    setPrimaryDomain(id: $id) {\n      id\n      siteUrl\n      domains {\n        id\n        isPrimary\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetPrimaryDomain($id: ID) {\n    setPrimaryDomain(id: $id) {\n      id\n      siteUrl\n      domains {\n        id\n        isPrimary\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SubdomainAvailable($name: String!) {\n    subdomainAvailable(name: $name)\n  }\n"): (typeof documents)["\n  query SubdomainAvailable($name: String!) {\n    subdomainAvailable(name: $name)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HostTenant {\n    tenant {\n      id\n      locale\n      ...TenantLook\n      ...DoorLook\n    }\n  }\n"): (typeof documents)["\n  query HostTenant {\n    tenant {\n      id\n      locale\n      ...TenantLook\n      ...DoorLook\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TenantLook on Tenant {\n    id\n    name\n    branding {\n      logoUrl\n      logoDarkUrl\n      faviconUrl\n      colors {\n        primary\n      }\n      darkColors {\n        primary\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment TenantLook on Tenant {\n    id\n    name\n    branding {\n      logoUrl\n      logoDarkUrl\n      faviconUrl\n      colors {\n        primary\n      }\n      darkColors {\n        primary\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DoorLook on Tenant {\n    branding {\n      font\n      radius\n      colors {\n        background\n        surface\n        text\n      }\n      darkColors {\n        background\n        surface\n        text\n      }\n    }\n    legalLinks {\n      imprint\n      privacy\n      terms\n    }\n  }\n"): (typeof documents)["\n  fragment DoorLook on Tenant {\n    branding {\n      font\n      radius\n      colors {\n        background\n        surface\n        text\n      }\n      darkColors {\n        background\n        surface\n        text\n      }\n    }\n    legalLinks {\n      imprint\n      privacy\n      terms\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TenantModes {\n    tenant {\n      id\n      livemode\n      testTenantId\n      liveTenantId\n    }\n  }\n"): (typeof documents)["\n  query TenantModes {\n    tenant {\n      id\n      livemode\n      testTenantId\n      liveTenantId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestData {\n    testDataReset {\n      id\n      state\n      listingCount\n      finishedAt\n    }\n  }\n"): (typeof documents)["\n  query TestData {\n    testDataReset {\n      id\n      state\n      listingCount\n      finishedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetTestData {\n    resetTestData {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation ResetTestData {\n    resetTestData {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UsageRecord on UsageEntry {\n    key\n    kind\n    unit\n    used\n    limit\n    share\n    projected\n    state\n    graceUntil\n    days {\n      day\n      value\n    }\n  }\n"): (typeof documents)["\n  fragment UsageRecord on UsageEntry {\n    key\n    kind\n    unit\n    used\n    limit\n    share\n    projected\n    state\n    graceUntil\n    days {\n      day\n      value\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UsagePage($month: String) {\n    usage(month: $month) {\n      month\n      from\n      to\n      entries {\n        ...UsageRecord\n      }\n    }\n  }\n"): (typeof documents)["\n  query UsagePage($month: String) {\n    usage(month: $month) {\n      month\n      from\n      to\n      entries {\n        ...UsageRecord\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Entitlements {\n    entitlements {\n      features {\n        key\n        enabled\n        says\n        opens\n      }\n      limits {\n        key\n        isFull\n        says\n      }\n    }\n  }\n"): (typeof documents)["\n  query Entitlements {\n    entitlements {\n      features {\n        key\n        enabled\n        says\n        opens\n      }\n      limits {\n        key\n        isFull\n        says\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;