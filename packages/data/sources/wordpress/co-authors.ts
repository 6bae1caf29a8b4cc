/** The authors of a post: those of a plugin for several authors, and the one that WordPress knows. */
import type { Person } from '../../model/model.js';
import { mergePeople } from '../contract/people.js';
import type { SafeUrl } from '../../model/safe-url.js';
import type { GetJson } from '../contract/source.js';
import { valid } from '../../schema/field-types.js';
import { toPerson } from './to-person.js';
import { coAuthorsUrl } from './urls.js';
import { type PostWire, userSchema } from './wire-schema.js';

/** Co-Authors Plus writes ids into a post: requests the people. Returns the fields of the post to replace. */
export async function requestCoAuthors(post: PostWire, src: SafeUrl, getJson: GetJson): Promise<object> {
  if (!post.id || post.coauthors.length === 0) return {};
  const { body } = await getJson(coAuthorsUrl(src, post.id));
  return { coauthors: body };
}

const peopleIn = (users: readonly unknown[], base: string): Person[] =>
  users.flatMap((user) => {
    const data = valid(userSchema, user);
    return (data && toPerson(data, base)) ?? [];
  });

const embeddedAuthors = (post: PostWire, base: string): Person[] =>
  (post._embedded?.author ?? []).flatMap((user) => (user && toPerson(user, base)) ?? []);

/**
 * The plugins' byline takes precedence: it is complete, with guest authors. WordPress fills in what it knows about
 * authors who have an account.
 */
export const authorsOf = (post: PostWire, base: string): Person[] =>
  mergePeople(peopleIn(post.coauthors, base), peopleIn(post.authors, base), embeddedAuthors(post, base));
