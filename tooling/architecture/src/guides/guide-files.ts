import { repositoryFiles } from '../repository/repository-files.ts'

/** The texts whose blocks run: README, index, guides, methods, migration; English, of which the Chinese ones are translations. */
export function guideFiles(): string[] {
  return repositoryFiles({ untracked: true }).filter((file) =>
    /^(?:README\.md|docs\/(?:guides\/[\w-]+|index|methods|migration)\.md)$/.test(file),
  )
}

/** The Chinese text beside an English one. */
export function translationOf(file: string): string {
  return file === 'README.md' ? 'README.zh.md' : file.replace(/^docs\//, 'docs/zh/')
}
