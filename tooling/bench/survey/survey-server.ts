// A local server for survey-overhead.ts that speaks OpenAI's protocol and answers each request in 50 ms. Prints its origin.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const body = JSON.stringify({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_700_000_000,
  model: 'local-model',
  // As long as answers to quest100 are.
  choices: [
    { index: 0, message: { role: 'assistant', content: '诚信是做人的根本。'.repeat(50) }, finish_reason: 'stop' },
  ],
  usage: { prompt_tokens: 20, completion_tokens: 300, total_tokens: 320 },
})

const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(body), 50)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
