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
  ['::', 96],
  // NAT64 with a prefix of the network's own (RFC 8215).
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
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

/** An IPv6 address that carries an IPv4 address reaches just that: mapped, translated (NAT64) or tunnelled (6to4). */
function unmapped(ip: string): string {
  if (isIP(ip) !== 6) return ip
  const groups = groupsOf(ip)
  const start = groups.slice(0, 6).join(':')
  if (groups[0] === 0x2002) return dotted(groups.slice(1, 3))
  if (start === '0:0:0:0:0:65535' || start === '0:0:0:0:65535:0' || start === '100:65435:0:0:0:0')
    return dotted(groups.slice(6))
  return ip
}

/** The eight numbers of an IPv6 address. */
function groupsOf(ip: string): readonly number[] {
  // The parser of URLs writes every form in hexadecimal groups; a zone (`%eth0`) is no part of the address.
  const canonical = bare(new URL(`http://[${ip.replace(/%.*$/, '')}]/`).hostname)
  const [head = '', tail] = canonical.split('::')
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  if (tail === undefined) return numbers(head)
  const [left, right] = [numbers(head), numbers(tail)]
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
}

function dotted(groups: readonly number[]): string {
  return groups.flatMap((group) => [group >> 8, group & 255]).join('.')
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
