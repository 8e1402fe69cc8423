/** What a cell may look like; the number of a style is the sum of what it has. */
export const CELL_STYLE = { header: 1, wrapped: 2, centered: 4, quoted: 8 } as const

/** The part `xl/styles.xml`: every combination of `CELL_STYLE`, by number. */
export function stylesXml(): string {
  const combinations = Array.from({ length: 16 }, (_, style) => {
    const has = (part: keyof typeof CELL_STYLE) => (style & CELL_STYLE[part]) !== 0
    const alignment = `<alignment vertical="${has('header') ? 'center' : 'top'}"${has('centered') ? ' horizontal="center"' : ''}${has('wrapped') ? ' wrapText="1"' : ''}/>`
    const look = has('header') ? 'fontId="1" fillId="2" applyFont="1" applyFill="1"' : 'fontId="0" fillId="0"'
    // With this a program keeps the text a text when someone edits it.
    const quoted = has('quoted') ? ' quotePrefix="1"' : ''
    return `<xf numFmtId="0" ${look} borderId="0" xfId="0"${quoted} applyAlignment="1">${alignment}</xf>`
  })
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF2"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="16">${combinations.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
