/** The opcodes that torch.save needs for a state_dict, in pickle protocols 2 to 5. */
export const OPCODE = {
  MARK: 0x28,
  EMPTY_TUPLE: 0x29,
  STOP: 0x2e,
  BINFLOAT: 0x47,
  BININT: 0x4a,
  BININT1: 0x4b,
  BININT2: 0x4d,
  NONE: 0x4e,
  BINPERSID: 0x51,
  REDUCE: 0x52,
  BINUNICODE: 0x58,
  EMPTY_LIST: 0x5d,
  APPEND: 0x61,
  BUILD: 0x62,
  GLOBAL: 0x63,
  APPENDS: 0x65,
  BINGET: 0x68,
  LONG_BINGET: 0x6a,
  BINPUT: 0x71,
  LONG_BINPUT: 0x72,
  SETITEM: 0x73,
  TUPLE: 0x74,
  SETITEMS: 0x75,
  EMPTY_DICT: 0x7d,
  PROTO: 0x80,
  NEWOBJ: 0x81,
  TUPLE1: 0x85,
  TUPLE2: 0x86,
  TUPLE3: 0x87,
  NEWTRUE: 0x88,
  NEWFALSE: 0x89,
  LONG1: 0x8a,
  SHORT_BINUNICODE: 0x8c,
  STACK_GLOBAL: 0x93,
  MEMOIZE: 0x94,
  FRAME: 0x95,
} as const

/** Refused opcodes that a message can call by their name: those that build or import, and those of other data. */
const REFUSED: Readonly<Record<number, string>> = {
  48: 'POP',
  49: 'POP_MARK',
  50: 'DUP',
  66: 'BINBYTES',
  67: 'SHORT_BINBYTES',
  73: 'INT',
  80: 'PERSID',
  85: 'SHORT_BINSTRING',
  86: 'UNICODE',
  100: 'DICT',
  105: 'INST',
  108: 'LIST',
  111: 'OBJ',
  129: 'NEWOBJ',
  130: 'EXT1',
  131: 'EXT2',
  132: 'EXT4',
  139: 'LONG4',
  142: 'BINBYTES8',
  143: 'EMPTY_SET',
  146: 'NEWOBJ_EX',
  150: 'BYTEARRAY8',
}

/** How a message calls an opcode that is refused. */
export function refusedOpcode(opcode: number): string {
  const code = `0x${opcode.toString(16).padStart(2, '0')}`
  const name = REFUSED[opcode]
  return name === undefined ? `the opcode ${code}` : `the opcode ${name} (${code})`
}
