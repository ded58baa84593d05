/** Where the server is. A page asks where it came from and its cookies go by themselves; a program says both. */
export interface ServerAddress {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
}
