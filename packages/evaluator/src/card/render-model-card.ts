import type { Manifest } from '../manifest/manifest.ts'
import { calibrationSection } from './calibration-section.ts'
import { endorsementSection } from './endorsement-section.ts'
import { offDistributionSection } from './off-distribution-section.ts'
import { openingSection } from './opening-section.ts'
import { readingSection } from './reading-section.ts'
import { testSection } from './test-section.ts'
import { trainingSection } from './training-section.ts'

/**
 * The model card of a manifest: Markdown with the front matter that model hubs read, in English, made of the
 * manifest's figures alone. A figure that is undefined is printed as –.
 */
export function renderModelCard(manifest: Manifest): string {
  const { licence, attribution } = manifest
  return `${[
    ...openingSection(manifest),
    ...trainingSection(manifest),
    ...testSection(manifest),
    ...calibrationSection(manifest),
    ...offDistributionSection(manifest),
    ...endorsementSection(manifest),
    ...readingSection(manifest),
    '## Licence',
    `${licence}. It builds on:\n\n${attribution.map((line) => `- ${line}`).join('\n')}`,
  ].join('\n\n')}\n`
}
