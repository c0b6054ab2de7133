import { drive, type Target } from './drive.ts'
import { type Figure, ratio, rounded } from './figure.ts'
import { type LightStage, registerOwner } from './light.ts'

const query = '{ me { user { id email name } role permissions tenant { id slug } } }'

type Me = { data: { me: { permissions: string[] } } }

/** Who am I, beside an express handler that verifies the same token, opens the same scoped transaction and returns the same JSON. */
export async function* me(stage: LightStage): AsyncGenerator<Figure> {
  const token = await registerOwner(stage.url)
  const headers = { authorization: `Bearer ${token}` }
  const bodies = [JSON.stringify({ query })]
  const first = await tell({ label: 'mainstreet', url: stage.url, headers, bodies })
  const permissions = JSON.stringify((JSON.parse(first) as Me).data.me.permissions)
  const env = { JWT_SECRET: stage.jwtSecret, DATABASE_URL: stage.webUrl, PERMISSIONS: permissions }
  const plain = await stage.beside('plain-handler', 'plain-handler.ts', env)
  const targets: Target[] = [
    { label: 'mainstreet', url: stage.url, headers, bodies },
    { label: 'handler', url: plain.url, headers, bodies },
  ]
  const said = await Promise.all(targets.map(tell))
  if (said[0] !== said[1]) throw new Error(`The answers differ:\n${said.join('\n')}`)
  const driven = await drive(targets, { rounds: 5, seconds: 4, connections: 16 })
  const [ours, peer] = [driven.get('mainstreet'), driven.get('handler')]
  const detail = `mainstreet ${rounded(ours?.rate ?? 0, 0)}/s, p50 ${ours?.p50} ms; handler ${rounded(peer?.rate ?? 0, 0)}/s, p50 ${peer?.p50} ms`
  yield ratio(
    'me, beside an express handler',
    { ours: ours?.rate ?? 0, peer: peer?.rate ?? 1 },
    { atLeast: 0.4, detail },
  )
}

/** The data alone: ours also says what it cost. */
async function tell({ url, headers, bodies }: Target): Promise<string> {
  const all = { 'content-type': 'application/json', ...headers }
  const answer = await fetch(url, { method: 'POST', headers: all, body: bodies[0] })
  const { data } = (await answer.json()) as { data: unknown }
  return JSON.stringify({ data })
}
