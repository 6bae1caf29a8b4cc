/** What the page's Content-Security-Policy refused to let scripts ask, since a widget with `debug` first looked. */
let refused: string[] | undefined;

function note({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void {
  if (disposition === 'enforce' && effectiveDirective === 'connect-src') refused?.push(blockedURI);
}

export function policyRefusals(): readonly string[] {
  if (!refused) document.addEventListener('securitypolicyviolation', note);
  return (refused ??= []);
}
