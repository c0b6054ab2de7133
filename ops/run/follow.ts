// Loaded before a child's own script (node --import): when the run that started the child is gone, however it went, the
// child gets the SIGTERM that nobody can send any more, and half a minute to finish what it is answering.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 30_000).unref()
})
// The listener alone would keep a child alive that has finished its work.
process.channel?.unref()
