import { type Plan, startInstallation } from './installation.ts'
import { portOf } from './port.ts'
import { dataFolderOf, isProduction, loadSettings } from './project.ts'
import { Refusal, say } from './say.ts'
import { screen } from './screen.ts'
import { listenForStop } from './stopping.ts'

/** `npm start`: everything on one port, with a demo, until it is told to stop. */
export async function main(): Promise<void> {
  const env = loadSettings()
  if (isProduction(env)) throw new Refusal('npm start is for trying and developing; in production use npm run prod.')
  const demo = env.DEMO !== '0'
  await serve({ command: 'npm start', dataDir: dataFolderOf(env), port: portOf(env), demo, env })
}

/** Runs the plan until it is told to stop, or until one of its processes ends by itself (that is a failure). */
export async function serve(plan: Plan): Promise<void> {
  const stopping = listenForStop()
  const installation = await startInstallation(plan, stopping)
  process.stdout.write(screen(installation, plan.dataDir, performance.now() / 1000))
  const asked = Promise.withResolvers<void>()
  stopping.asked.addEventListener('abort', () => asked.resolve())
  if (stopping.asked.aborted) asked.resolve()
  const sentence = await Promise.race([installation.broken, asked.promise])
  if (!sentence) say('Stopping …')
  await installation.stop()
  if (sentence) throw new Refusal(sentence)
  say('Stopped.')
}
