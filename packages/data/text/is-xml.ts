/** Whether a response was XML: its body is a document. */
export const isXml = (body: unknown): body is Document => typeof Document !== 'undefined' && body instanceof Document;
