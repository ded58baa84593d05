/** What something gives, and the processor time that this process uses meanwhile. */
export function cpuMsOf<T>(make: () => T): { readonly result: T; readonly cpuMs: number } {
  const began = process.cpuUsage()
  const result = make()
  const { user, system } = process.cpuUsage(began)
  return { result, cpuMs: (user + system) / 1000 }
}
