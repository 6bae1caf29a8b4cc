import type { Metadata } from 'next';
import 'press-elements/press-elements.css';
import type { ReactNode } from 'react';
import '../../public/article.css';

export const metadata: Metadata = {
  title: 'The Road Over the Tian Shan Stays Open',
  icons: 'data:,',
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
