// Stand-in for the job process.
const work = setInterval(() => {}, 1_000)
process.on('SIGTERM', () => clearInterval(work))
