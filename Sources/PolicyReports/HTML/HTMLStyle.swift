/// How every report looks: on a phone, on a screen in light and dark, on A4.
enum HTMLStyle {
  static let sheet = """
    :root{--ink:#1c1d1f;--faint:#5c6066;--line:#d5d8dd;--edge:#858a92;--paper:#fff;--tint:#f4f5f7;--mark:#ffe58a;--own:#dcebff;--gone:#fde3df;--link:#0a55a8;--changed:#b3261e;--reduced:#8a5300;--missing:#7a3e9d;--new:#1b6e3c;--specified:#00656b;--reworded:#2f54a3;--quiet:#5c6066}
    @media (prefers-color-scheme:dark){:root{--ink:#e8e8e6;--faint:#a9adb3;--line:#41454b;--edge:#868c95;--paper:#17181a;--tint:#212327;--mark:#6b5600;--own:#16375f;--gone:#5a2620;--link:#8ec1ff;--changed:#ff8a80;--reduced:#e6b35a;--missing:#d3a3f0;--new:#7fd49b;--specified:#6fd0d6;--reworded:#9db8ff;--quiet:#a9adb3}}
    *{box-sizing:border-box}
    html{font:17px/1.75 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;color:var(--ink);background:var(--paper);text-spacing-trim:trim-start;scroll-padding-top:1rem}
    body{margin:0;overflow-wrap:anywhere}
    main{max-width:64rem;margin:0 auto;padding:1.2rem 1.2rem 4rem}
    h1,h2,h3,legend,label,footer,.facts,nav,th,.tag,.side,summary,td.count{font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
    h1{font-size:1.5rem;line-height:1.35;margin:.4rem 0 .6rem;overflow-wrap:anywhere}
    h2{font-size:1.15rem;line-height:1.45;margin:2.2rem 0 .2rem}
    h3{font-size:1rem;line-height:1.5;margin:1.3rem 0 .2rem}
    .sides h3{margin-top:.4rem}
    .pair>h2,article h2{font-size:1rem;margin-top:1rem}
    a{color:var(--link);text-underline-offset:.2em}
    p{margin:.35rem 0}
    .facts,footer,.note{color:var(--faint);font-size:.85rem;line-height:1.6}
    .facts,footer{overflow-wrap:anywhere}
    .level{border:1px solid var(--line);border-radius:.3rem;padding:0 .4rem}
    code{font:.9em "DejaVu Sans Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;overflow-wrap:anywhere}
    blockquote{margin:.3rem 0;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--line)}
    ul.note{margin:.1rem 0 .6rem;padding-left:2.2rem}
    mark{background:var(--mark);color:inherit;font-weight:600;padding:0 .08em}
    u{text-decoration:underline;text-decoration-color:var(--edge);text-decoration-thickness:1px;text-underline-offset:.28em}
    b{font-weight:700;background:var(--own);padding:0 .05em}
    del{text-decoration:line-through;text-decoration-thickness:1.5px;background:var(--gone)}
    ins{font-weight:700;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.28em;background:var(--own)}
    .moved{text-decoration:underline dotted 2px;text-underline-offset:.28em}
    .value{border:1.5px solid var(--ink);border-radius:.2rem;padding:0 .1em}
    table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.92rem;line-height:1.6}
    th,td{border-bottom:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
    thead th{background:var(--tint);font-size:.85rem}
    tbody th{font-weight:600;min-width:4.5em}
    td.said{min-width:5.2em}
    .count{white-space:nowrap;font-variant-numeric:tabular-nums}
    .words{min-width:8em}
    .clause{display:inline-block;margin-right:.4rem}
    .date{white-space:nowrap}
    .sides+.note{margin-top:1rem}
    nav ol,nav ul{padding-left:1.4rem;margin:.3rem 0}
    nav{background:var(--tint);border-radius:.5rem;padding:.5rem 1rem;margin:1rem 0;font-size:.92rem}
    summary{cursor:pointer}
    .whole{margin:.2rem 0;padding-left:.9rem}
    .whole summary{color:var(--faint);font-size:.85rem}
    fieldset.filter{display:none;border:1px solid var(--line);border-radius:.5rem;margin:.8rem 0;padding:.2rem .9rem .5rem}
    @supports selector(:has(a)){fieldset.filter{display:block}}
    fieldset.filter legend{font-size:.85rem;color:var(--faint);padding:0 .3rem}
    fieldset.filter label{display:inline-block;margin-right:1.2rem;padding:.2rem 0}
    .pair{border-top:1px solid var(--line);padding:.4rem 0 .8rem}
    .provision{margin:.5rem 0}
    .verdict{margin:.5rem 0 .2rem}
    .sides{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:1.2rem}
    .sides>div{min-width:0}
    .side{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .h-changed{--hue:var(--changed)}
    .h-reduced{--hue:var(--reduced)}
    .h-missing{--hue:var(--missing)}
    .h-new{--hue:var(--new)}
    .h-specified{--hue:var(--specified)}
    .h-reworded,.h-moved{--hue:var(--reworded)}
    .h-same,.h-doubtful{--hue:var(--quiet)}
    span[class^=h-],td[class*=h-],.tag{color:var(--hue,inherit)}
    .heat td[class*=h-]{background:color-mix(in srgb,var(--hue) 12%,var(--paper))}
    .heat{width:auto}
    .heat th,.heat td{padding:.15rem .7rem;line-height:1.5}
    .heat tbody th{font-weight:400}
    .matrix{table-layout:fixed;font-size:.88rem}
    .matrix tbody th.words{font-weight:400;font-family:inherit}
    .matrix .clause-row th{background:var(--tint);font-size:.9rem}
    .matrix code.note,h2 code.note,h3 code.note{display:inline-block;margin-left:.5rem;font-size:.75rem;font-weight:400}
    .provenance{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:.4rem}
    .rank{color:var(--faint);font-weight:400;font-variant-numeric:tabular-nums}
    .answer+.answer{border-top:1px dotted var(--line);margin-top:.4rem;padding-top:.4rem}
    .h-missing .tag,.h-doubtful .tag{border-style:dashed}
    .h-changed .tag{border-width:2px;font-weight:700}
    summary h2{display:inline}
    main:has(.wide){max-width:88rem}
    .tag{display:inline-block;border:1px solid currentColor;border-radius:.3rem;padding:0 .45rem;font-size:.82rem;line-height:1.6;margin-right:.5rem}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.4rem .8rem}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    :target{background:var(--tint);box-shadow:0 0 0 .5rem var(--tint)}
    @media (max-width:40rem){
    html{font-size:16px}
    .sides{grid-auto-flow:row;grid-auto-columns:auto;gap:.2rem}
    .sides>div+div{border-left:1px dashed var(--edge);padding-left:.8rem;margin-left:.3rem}
    .side{position:static;width:auto;height:auto;clip-path:none;font-size:.8rem;color:var(--faint)}
    .sides>.empty{display:none}
    blockquote{padding-left:.6rem}
    table,tbody,tr,tbody th,td{display:block;min-width:0!important}
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    tbody tr{border-bottom:1px solid var(--line);padding:.5rem 0}
    tbody th,td{border:0;padding:.1rem 0}
    td.none{display:none}
    td.count{display:inline-block;margin-right:1rem;padding:.1rem .3rem}
    td::before{content:attr(data-label) "  ";white-space:pre;color:var(--faint);font-size:.8rem}
    }
    @page{size:A4;margin:18mm 16mm 20mm;@bottom-center{content:"— " counter(page) " —";font-size:10.5pt}}
    @page wide{size:A4 landscape;margin:14mm 12mm 18mm}
    @media print{
    :root{--ink:#000;--faint:#444;--line:#999;--edge:#555;--paper:#fff;--tint:#fff;--mark:#fff;--own:#fff;--gone:#fff;--link:#000}
    html{font-size:10.5pt;line-height:1.6}
    main{max-width:none;padding:0}
    nav,.skip,.whole,fieldset.filter:not(:has(input:not(:checked))){display:none}
    mark{border-bottom:1.5pt solid #000}
    h1,h2,h3,.facts,.verdict,.tag,.clause-row{break-after:avoid}
    tr,blockquote,.sides{break-inside:avoid}
    thead{display:table-header-group}
    details::details-content{content-visibility:visible;display:block}
    main:has(.wide){page:wide}
    .matrix{font-size:8.5pt;line-height:1.5}
    th,td{padding:.25rem .4rem}
    a{text-decoration:none}
    :target{background:none;box-shadow:none}
    }

    """
}
