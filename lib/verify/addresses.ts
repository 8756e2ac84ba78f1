import { BlockList, isIP } from 'node:net'

/**
 * Addresses that a probe may not reach unless somebody named them: a driver's answer or a redirect must not be able to
 * point a runner with secrets at its own network or at a cloud's metadata service.
 */
const PRIVATE: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
]

export interface AddressPolicy {
  /** `address` is an IP literal. */
  allows(address: string): boolean
}

/**
 * Public addresses, and the private ones that the configuration names: by `networks` (an address or CIDR), or by
 * standing in one of its `urls`.
 */
export function createAddressPolicy(networks: readonly string[], urls: readonly string[]): AddressPolicy {
  const refused = new BlockList()
  for (const [network, prefix] of PRIVATE) refused.addSubnet(network, prefix, family(network))
  const named = new BlockList()
  for (const entry of networks) add(named, entry)
  for (const url of urls) {
    const host = URL.canParse(url) ? bare(new URL(url).hostname) : ''
    if (host === 'localhost') for (const loopback of ['127.0.0.1', '::1']) add(named, loopback)
    else if (isIP(host) > 0) add(named, host)
  }
  return {
    allows(address) {
      const ip = unmapped(bare(address))
      return isIP(ip) > 0 && (named.check(ip, family(ip)) || !refused.check(ip, family(ip)))
    },
  }
}

/** `[::1]` → `::1` */
export function bare(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
}

/** `::ffff:10.0.0.1` and `::ffff:a00:1` are the IPv4 address they carry. */
function unmapped(ip: string): string {
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (dotted !== undefined) return dotted
  const hex = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(ip)
  if (hex === null) return ip
  const value = [hex[1], hex[2]].map((part) => Number.parseInt(part ?? '0', 16))
  return value.flatMap((part) => [part >> 8, part & 255]).join('.')
}

function add(list: BlockList, entry: string): void {
  const [address = '', prefix] = entry.split('/')
  if (isIP(address) === 0) return
  if (prefix === undefined) list.addAddress(address, family(address))
  else list.addSubnet(address, Number(prefix), family(address))
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
