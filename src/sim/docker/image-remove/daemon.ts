// DELETE /images/{name}: untags, and deletes the image with its last tag.
import { type Handler, named } from '../api/daemon';
import { removeImageBy } from './remove';

export const removeImage: Handler = (daemon, { params, query }) => ({
  status: 200,
  body: removeImageBy(daemon, named({ params }, 'name'), { force: query['force'] === '1', keepParents: query['noprune'] === '1' }),
});
