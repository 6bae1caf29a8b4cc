// The Admin API of Ghost, as its owner.
export const owner = { email: 'owner@example.test', password: 'Sixteen-poplars-17!' };

/** @param {string} base The origin of Ghost, which accepts a session's cookie only from itself. */
export function adminApi(base) {
  let cookie = '';

  async function request(method, path, body) {
    const headers = { origin: base, cookie, ...(typeof body === 'string' && { 'content-type': 'application/json' }) };
    const options = { method, headers, body };
    const response = await fetch(`${base}/ghost/api/admin${path}`, options);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    const newCookies = response.headers.getSetCookie().map((header) => header.split(';')[0]);
    if (newCookies.length > 0) cookie = newCookies.join('; ');
    return text.startsWith('{') ? JSON.parse(text) : text;
  }
  const send = (method, path, body) => request(method, path, JSON.stringify(body));

  return {
    request,
    send,
    signIn: () => send('POST', '/session/', { username: owner.email, password: owner.password }),
    changeSettings: (values) =>
      send('PUT', '/settings/', { settings: Object.entries(values).map(([key, value]) => ({ key, value })) }),
  };
}
