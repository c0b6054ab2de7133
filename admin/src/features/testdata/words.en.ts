export const words = {
  testData: {
    title: 'Test data',
    text: 'Everything that was tried out here is thrown away, and a small invented town stands in its place: listings, categories, hours, pictures, endorsements.',
    reset: 'Reset test data',
    askTitle: 'Reset the test data?',
    ask: 'All listings, categories, pictures and endorsements of test mode are removed for good and sample data is put in their place. Keys, the audit log and the team stay. Nothing of live mode is touched.',
    waiting: 'Waiting for its turn…',
    running: 'Making the sample data…',
    failed: 'It stopped half-way. It is tried again by itself; you can also reset once more.',
    ready_one: 'The sample data is there: {{count}} listing.',
    ready_other: 'The sample data is there: {{count}} listings.',
    last_one: '{{count}} sample listing, made',
    last_other: '{{count}} sample listings, made',
  },
}
