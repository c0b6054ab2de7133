import { availableParallelism, totalmem } from 'node:os'

type Wanted = { port: number; fsync: boolean; socket?: boolean }

/** postgresql.conf for a machine that also runs everything else. Written anew at each start. */
export function serverSettings({ port, fsync, socket = false }: Wanted): string {
  const megabytes = Math.floor(totalmem() / 1024 / 1024)
  const small = availableParallelism() <= 2
  const settings = {
    listen_addresses: "'127.0.0.1'",
    port,
    // Beside the cluster's own files, where nobody else may enter.
    unix_socket_directories: socket ? "'.'" : "''",
    max_connections: 100,
    password_encryption: "'scram-sha-256'",
    // Tests connect thousands of times, and nobody guesses their passwords.
    scram_iterations: fsync ? 4_096 : 1,
    shared_buffers: `'${sharedBuffers(megabytes)}MB'`,
    effective_cache_size: `'${Math.max(256, Math.floor(megabytes / 2))}MB'`,
    work_mem: "'8MB'",
    maintenance_work_mem: "'128MB'",
    random_page_cost: 1.1,
    jit: 'off',
    max_parallel_workers_per_gather: small ? 0 : 2,
    // A container's /dev/shm is often 64 MB: parallel queries would fail there.
    dynamic_shared_memory_type: "'mmap'",
    wal_level: "'minimal'",
    max_wal_senders: 0,
    max_wal_size: "'512MB'",
    fsync: fsync ? 'on' : 'off',
    synchronous_commit: fsync ? 'on' : 'off',
    full_page_writes: fsync ? 'on' : 'off',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    datestyle: "'iso, ymd'",
    lc_messages: "'C'",
    default_text_search_config: "'pg_catalog.simple'",
    log_min_messages: "'warning'",
    // Our own database runs with known passwords of loopback clients; what they mistype is the server's to log.
    log_min_error_statement: "'panic'",
    log_checkpoints: 'off',
    log_line_prefix: "'%m [%p] %d '",
    update_process_title: 'off',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  return ['# Written by Mainstreet at each start: changes here are lost.', ...lines, ''].join('\n')
}

/** A share of a machine that also runs everything else; memory is taken as pages are read, not at the start. */
function sharedBuffers(megabytes: number): number {
  if (megabytes < 3_000) return 128
  return Math.min(1_024, Math.max(256, Math.floor(megabytes / 16)))
}
