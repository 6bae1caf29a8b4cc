/** Set at the first call of {@link blockedUrls}. One list for the page, as its policy is. */
let blocked: string[] | undefined;

function onViolation({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void {
  if (disposition === 'enforce' && effectiveDirective === 'connect-src') blocked?.push(blockedURI);
}

/** URLs of requests that the page's Content-Security-Policy has blocked since the first call. */
export function blockedUrls(): readonly string[] {
  if (!blocked) document.addEventListener('securitypolicyviolation', onViolation);
  return (blocked ??= []);
}
