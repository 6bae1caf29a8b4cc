import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';

export default {
  mode: 'production',
  entry: './src/main.ts',
  output: { clean: true },
  performance: { hints: false },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, use: 'ts-loader' },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  plugins: [new HtmlPlugin({ template: 'index.html' }), new CopyPlugin({ patterns: ['public'] })],
};
