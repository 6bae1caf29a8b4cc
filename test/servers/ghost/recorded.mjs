const SHOWN = 'id,title,url,feature_image,feature_image_alt,feature_image_caption,published_at,excerpt';

/** What is recorded, by file: a whole answer, one trimmed to what is shown, a page, and people. */
export const RECORDED = {
  'posts.json': '/ghost/api/content/posts/?include=authors,tags&limit=100',
  'posts-slim.json': `/ghost/api/content/posts/?include=authors,tags&fields=${SHOWN}&limit=4`,
  'pages.json': `/ghost/api/content/pages/?include=authors,tags&fields=${SHOWN}`,
  'authors.json': '/ghost/api/content/authors/',
};
