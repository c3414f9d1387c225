import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSiteAddress } from './readSiteAddress.ts';

describe('a site from what was typed', () => {
  test.each([
    ['caixin.com', 'caixin.com'],
    ['  Caixin.COM ', 'caixin.com'],
    ['www.caixin.com', 'caixin.com'],
    ['https://www.ft.com/content/x?y=1#z', 'ft.com'],
    ['http://auto.people.com.cn/n1/2026/0113/c1.html', 'auto.people.com.cn'],
    ['ft.com/content/x', 'ft.com'],
    ['example.org:8080', 'example.org'],
    ['https://example.org:8080/x', 'example.org'],
    ['caixin.com.', 'caixin.com'],
    ['caixin。com', 'caixin.com'],
    ['例え.cn', 'xn--r8jz45g.cn'],
    ['新闻.中国', 'xn--efvy88h.xn--fiqs8s'],
    ['www.com', 'www.com'],
    ['co.uk.example', 'co.uk.example'],
  ])('%s is %s', (typed, host) => {
    expect(readSiteAddress(typed)).toEqual({ host });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['caixin', 'not-address'],
    ['localhost', 'not-address'],
    ['caixin dot com', 'not-address'],
    ['reader@caixin.com', 'not-address'],
    ['*.caixin.com', 'not-address'],
    ['https://', 'not-address'],
    ['caixin..com', 'not-address'],
    ['财新网', 'not-address'],
    ['javascript:alert(1)', 'not-web'],
    ['file:///etc/hosts', 'not-web'],
    ['chrome://extensions', 'not-web'],
    ['ftp://caixin.com', 'not-web'],
    ['127.0.0.1', 'number'],
    ['http://1', 'number'],
    ['http://[::1]/', 'number'],
    ['com.cn', 'too-broad'],
    ['https://www.co.uk/', 'too-broad'],
  ])('"%s" is none: %s', (typed, fault) => {
    expect(readSiteAddress(typed)).toEqual({ fault });
  });

  test('is a host that the settings keep, or one fault, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.domain()), (typed) => {
        const read = readSiteAddress(typed);
        if ('host' in read) expect(read.host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
        else expect(read.fault).toMatch(/^[a-z-]+$/);
      }),
    );
  });
});
