// Locks a folder, tells whether it could, and holds it until its input ends: node lock-process.ts FOLDER
import { lockFolder } from '../src/index.ts'

try {
  const unlock = await lockFolder(process.argv[2]!, new Date())
  console.log('locked')
  for await (const _ of process.stdin);
  await unlock()
} catch (error) {
  console.log((error as Error).message)
}
