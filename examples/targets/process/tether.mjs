// Preloaded into every process the host starts: when the host is gone, also by SIGKILL, the channel to it closes and this
// process ends itself, first politely.
const GRACE_MILLISECONDS = 3000

if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), GRACE_MILLISECONDS)
    process.kill(process.pid, 'SIGTERM')
  })
  process.channel.unref()
}
