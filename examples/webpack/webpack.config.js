import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';

export default {
  mode: 'production',
  entry: './src/main.ts',
  output: { clean: true },
  performance: { hints: false },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, use: { loader: 'ts-loader', options: { transpileOnly: true } } },
      { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [new HtmlPlugin({ template: 'index.html' }), new CssPlugin(), new CopyPlugin({ patterns: ['public'] })],
};
