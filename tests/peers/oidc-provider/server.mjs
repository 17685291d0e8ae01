// An OpenID Provider of independent making on an ephemeral loopback port.
//
// PEER_CONFIG (JSON) may set: port, issuer, clients, claims, settings. Everything in `settings` is laid over the
// provider's own configuration, objects merged key by key. It ends when its standard input does, so that it cannot
// outlive the test that started it.

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

import { Provider } from 'oidc-provider';

const config = JSON.parse(process.env.PEER_CONFIG ?? '{}');

const signingKeys = [
  ['RS256', 'rsa', { modulusLength: 2048 }],
  ['PS256', 'rsa', { modulusLength: 2048 }],
  ['ES256', 'ec', { namedCurve: 'P-256' }],
  ['EdDSA', 'ed25519', {}],
].map(([alg, type, options]) => ({
  ...generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' }),
  kid: `${alg.toLowerCase()}-1`,
  use: 'sig',
  alg,
}));

let accountsAreDisabled = false;

const base = {
  clients: config.clients ?? [],
  jwks: { keys: signingKeys },
  cookies: { keys: [randomBytes(16).toString('hex')] },
  pkce: { required: () => true },
  scopes: ['openid', 'offline_access'],
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  findAccount: (_ctx, id) => accountsAreDisabled ? undefined : ({
    accountId: id,
    claims: () => ({ sub: id, name: `Account ${id}`, email: `${id}@example.com`, email_verified: true, ...config.claims }),
  }),
  features: {
    devInteractions: { enabled: true },
    clientCredentials: { enabled: true },
    deviceFlow: { enabled: true },
    dPoP: { enabled: true },
    introspection: { enabled: true },
    pushedAuthorizationRequests: { enabled: true },
    revocation: { enabled: true },
    rpInitiatedLogout: { enabled: true },
  },
};

function overlay(under, over) {
  if (typeof under !== 'object' || typeof over !== 'object' || under === null || over === null || Array.isArray(over)) {
    return over;
  }
  const result = { ...under };
  for (const [key, value] of Object.entries(over)) {
    result[key] = key in under ? overlay(under[key], value) : value;
  }
  return result;
}

const server = createServer();
server.listen(config.port ?? 0, '127.0.0.1', () => {
  const { port } = server.address();
  const issuer = config.issuer ?? `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, overlay(base, config.settings ?? {}));
  // What an operator would do there, for tests: /test/revoke-grants and /test/disable-accounts.
  const grants = new Set();
  provider.on('grant.success', (ctx) => grants.add(ctx.oidc.entities.Grant?.jti));
  const revokeGrants = async () => {
    for (const id of [...grants].filter(Boolean)) {
      await Promise.all(['AccessToken', 'RefreshToken'].map((model) => provider[model].revokeByGrantId(id)));
      await (await provider.Grant.find(id))?.destroy();
    }
  };
  provider.on('server_error', (_ctx, error) => console.error('server_error', error));
  const callback = provider.callback();
  const handle = (request, response) => {
    if (request.url === '/test/revoke-grants') {
      revokeGrants().then(() => response.end('revoked'), (error) => response.writeHead(500).end(String(error)));
    } else if (request.url === '/test/disable-accounts') {
      accountsAreDisabled = true;
      response.end('disabled');
    } else {
      callback(request, response);
    }
  };

  if (issuer.startsWith('https:')) {
    // TLS ends in front of this process, in a forwarder of bytes that adds no header of its own.
    provider.proxy = true;
    server.on('request', (request, response) => {
      request.headers['x-forwarded-proto'] = 'https';
      handle(request, response);
    });
  } else {
    server.on('request', handle);
  }
  console.log(`listening http://127.0.0.1:${port}`);
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
