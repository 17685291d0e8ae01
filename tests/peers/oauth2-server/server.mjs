// An OAuth 2.0 server of independent making, without metadata and without ID tokens, on an ephemeral loopback port.
//
// PEER_CONFIG (JSON) may set:
//   client    {"id", "secret", "redirectUri"}
//   options   laid over the server's own, such as accessTokenLifetime
//
// Whoever comes to /authorize is alice, and is asked. /profile is a resource. POST /forget takes all refresh tokens away, and
// GET /refreshes says how many requests for a refresh there were. All state is in memory. It ends when its standard input does,
// so that it cannot outlive the test that started it.

import { createServer } from 'node:http';

import OAuth2Server from '@node-oauth/oauth2-server';

const { Request, Response } = OAuth2Server;
const config = JSON.parse(process.env.PEER_CONFIG ?? '{}');
const user = { user_id: 4711, login: 'alice', display: { name: 'Alice Example' }, mail: 'alice@example.com' };
const client = {
  id: config.client?.id,
  redirectUris: [config.client?.redirectUri],
  grants: ['authorization_code', 'refresh_token'],
};
const codes = new Map();
const tokens = new Map();
const refreshTokens = new Map();
let refreshes = 0;

const saved = (token, client, user) => ({ ...token, client, user });
const model = {
  getClient: (id, secret) => (id === client.id && (secret === null || secret === config.client.secret) ? client : null),
  saveAuthorizationCode: (code, client, user) => {
    codes.set(code.authorizationCode, saved(code, client, user));
    return saved(code, client, user);
  },
  getAuthorizationCode: (code) => codes.get(code),
  revokeAuthorizationCode: (code) => codes.delete(code.authorizationCode),
  saveToken: (token, client, user) => {
    tokens.set(token.accessToken, saved(token, client, user));
    refreshTokens.set(token.refreshToken, saved(token, client, user));
    return saved(token, client, user);
  },
  getAccessToken: (token) => tokens.get(token),
  getRefreshToken: (token) => refreshTokens.get(token),
  revokeToken: (token) => refreshTokens.delete(token.refreshToken),
  validateScope: (_user, _client, scope) => scope,
  verifyScope: () => true,
};
const oauth = new OAuth2Server({ model, ...config.options });

const question = (fields) => `<!doctype html><title>Authorize</title><h1>Authorize</h1><p>${client.id} asks.</p>
<form method="post" action="/authorize?${fields}"><button name="allowed" value="true">Allow</button>
<button name="allowed" value="false">Deny</button></form>`;

async function read(stream) {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return Object.fromEntries(new URLSearchParams(text));
}

async function answer(incoming) {
  const url = new URL(incoming.url, 'http://127.0.0.1');
  const query = Object.fromEntries(url.searchParams);
  const request = new Request({ headers: incoming.headers, method: incoming.method, query, body: await read(incoming) });
  const response = new Response();
  switch (`${incoming.method} ${url.pathname}`) {
    case 'GET /authorize':
      return { headers: { 'content-type': 'text/html' }, body: question(url.searchParams) };
    case 'POST /authorize':
      await oauth.authorize(request, response, { authenticateHandler: { handle: () => user } }).catch(() => {});
      return response;
    case 'POST /token':
      refreshes += request.body.grant_type === 'refresh_token' ? 1 : 0;
      await oauth.token(request, response).catch(() => {});
      return response;
    case 'GET /profile':
      return oauth.authenticate(request, response).then(
        () => ({ body: user }),
        (error) => ({ status: error.code, headers: response.headers, body: { error: error.name, message: error.message } }),
      );
    case 'POST /forget':
      refreshTokens.clear();
      return {};
    case 'GET /refreshes':
      return { body: refreshes };
    default:
      return { status: 404 };
  }
}

const server = createServer(async (incoming, outgoing) => {
  const { status = 200, headers = {}, body = '' } = await answer(incoming);
  const isText = typeof body === 'string';
  outgoing.writeHead(status, isText ? headers : { ...headers, 'content-type': 'application/json' });
  outgoing.end(isText ? body : JSON.stringify(body));
});
server.listen(0, '127.0.0.1', () => console.log(`listening http://127.0.0.1:${server.address().port}`));

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
