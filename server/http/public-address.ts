import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns'
import { BlockList, isIP } from 'node:net'

/** Addresses that are not of the public internet: this machine's, its networks', carriers', those kept for documents or for nobody (IANA, RFC 6890). */
const CLOSED_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const

const closed = new BlockList()
for (const [network, prefix] of CLOSED_V4) closed.addSubnet(network, prefix, 'ipv4')

/** Of IPv6 what is handed out to be routed (2000::/3), without the ranges in it that lead to IPv4, tunnels or nowhere. */
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')
const closedInOpen = new BlockList()
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closedInOpen.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !closed.check(address, 'ipv4')
  return isIP(address) === 6 && open.check(address, 'ipv6') && !closedInOpen.check(address, 'ipv6')
}

/** A name or address that leads into closed networks. */
export class NotPublic extends Error {}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** Looks a name up for a connection that may only go to the public internet: the very addresses that were looked at are used. */
export function publicLookup(hostname: string, options: LookupOptions, found: Found): void {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    const first = addresses?.[0]
    if (error || !first) return found(error ?? new Error('The name leads nowhere.'), '')
    if (!addresses.every(({ address }) => isPublicAddress(address))) return found(new NotPublic(hostname), '')
    if (options.all) found(null, addresses)
    else found(null, first.address, first.family)
  })
}
