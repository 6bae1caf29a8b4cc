const SHOWN_FIELDS = 'id,title,url,feature_image,feature_image_alt,feature_image_caption,published_at,excerpt';

/** The recorded requests by file: complete posts, posts with only the shown fields, a page, and people. */
export const RECORDED = {
  'posts.json': '/ghost/api/content/posts/?include=authors,tags&limit=100',
  'posts-slim.json': `/ghost/api/content/posts/?include=authors,tags&fields=${SHOWN_FIELDS}&limit=4`,
  'pages.json': `/ghost/api/content/pages/?include=authors,tags&fields=${SHOWN_FIELDS}`,
  'authors.json': '/ghost/api/content/authors/',
};
