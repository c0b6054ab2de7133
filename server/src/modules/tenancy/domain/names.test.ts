import { expect, test } from 'vitest'
import { hostToClaim } from './host-name.js'
import { faultOfName } from './subdomain-name.js'

const claim = (text: string): string => hostToClaim(text, 'towns.example.com')

test('a host is claimed as browsers write it, whatever was typed', () => {
  for (const [text, host] of [
    ['www.Salon.org', 'www.salon.org'],
    [' salon.org. ', 'salon.org'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
    ['shop.github.io', 'shop.github.io'],
    ['a.b.c.co.uk', 'a.b.c.co.uk'],
  ] as const)
    expect([text, claim(text)]).toEqual([text, host])
})

test('CO-08: what nobody owns alone, what is no name, and what is the platform’s cannot be claimed', () => {
  for (const text of [
    'towns.example.com',
    'salon.towns.example.com',
    'a.b.towns.example.com',
    'example.com',
    'com',
    'co.uk',
    'github.io',
    'localhost',
    'printer.local',
    'db.internal',
    '10.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '*.salon.org',
    'salon.org:8443',
    'https://salon.org',
    'salon.org/path',
    'user@salon.org',
    'salon..org',
    '-salon.org',
    'sa lon.org',
    `${'a'.repeat(64)}.org`,
    `${'abcdefghi.'.repeat(23)}salon.org`,
    '',
  ])
    expect(() => claim(text), text).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }))
})

test('CO-08: names of services and of the platform are nobody’s subdomain, and no name that reads like one', () => {
  for (const name of [
    'api',
    'admin',
    'www',
    'mail',
    'adm1n',
    'ad-min',
    'adrnin',
    'vvww',
    'www1',
    'b1lling',
    'l0gin',
    's3cure',
  ])
    expect([name, faultOfName(name, 'towns.example.com')]).toEqual([name, 'RESERVED'])
  for (const name of ['towns', 't0wns', 'tow-ns', 'towns-support', 'help-towns'])
    expect([name, faultOfName(name, 'towns.example.com')]).toEqual([name, 'RESERVED'])
  for (const name of [
    'a',
    'Salon',
    'sal on',
    'salön',
    'аdmin',
    'xn--dmin-7cd',
    'a--b',
    '-a',
    'a-',
    'a.b',
    'a'.repeat(64),
    '',
  ])
    expect([name, faultOfName(name, 'towns.example.com')]).toEqual([name, 'MALFORMED'])
  for (const name of ['salon', 'pellhaven', 'admirals', 'mailbox-cafe', 'api-garden', '24', 'townsend'])
    expect([name, faultOfName(name, 'towns.example.com')]).toEqual([name, null])
})
