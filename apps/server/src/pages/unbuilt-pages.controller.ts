import { Controller, Get, Header } from '@nestjs/common';

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Openfloor</title></head>
  <body>
    <h1>The pages have not been built yet</h1>
    <p>The exchange is running and its API is at <code>/graphql</code>. To build the pages, stop the server and run
    <code>npm start</code>, or <code>npm run build</code> and start it again.</p>
  </body>
</html>
`;

/** Stands in for the web client while there is none. */
@Controller()
export class UnbuiltPagesController {
  @Get('index.html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  page(): string {
    return PAGE;
  }
}
