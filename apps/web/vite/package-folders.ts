/** The folders of the npm packages that modules of a build belong to, by their paths; ours are in no `node_modules`. */
export function packageFolders(moduleIds: Iterable<string>): string[] {
  const folders = [...moduleIds]
    .filter((id) => !id.startsWith('\0'))
    .flatMap((id) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1] ?? [])
  return [...new Set(folders)].sort()
}
