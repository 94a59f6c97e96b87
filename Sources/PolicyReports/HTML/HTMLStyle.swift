extension HTML {
  /// Rules of this program's own making: nothing that a document says stands in them.
  mutating func style(_ rules: String) { unescaped("<style>\n\(rules)</style>\n") }
}

/// How every report looks: on a phone, on a screen in light and dark, on A4.
enum HTMLStyle {
  static let sheet = """
    :root{--ink:#1c1d1f;--faint:#5c6066;--line:#d5d8dd;--paper:#fff;--tint:#f4f5f7;--mark:#ffe58a;--own:#dcebff;--link:#0a55a8}
    @media (prefers-color-scheme:dark){:root{--ink:#e8e8e6;--faint:#a3a7ad;--line:#41454b;--paper:#17181a;--tint:#212327;--mark:#6b5600;--own:#16375f;--link:#8ec1ff}}
    *{box-sizing:border-box}
    html{font:17px/1.75 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;color:var(--ink);background:var(--paper);text-spacing-trim:trim-start}
    body{margin:0}
    main{max-width:62rem;margin:0 auto;padding:1.2rem 1.2rem 4rem}
    h1,h2,h3,legend,label,footer,.facts,nav,th,svg,.tag,summary{font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
    h1{font-size:1.5rem;line-height:1.35;margin:.4rem 0 .6rem}
    h2{font-size:1.15rem;line-height:1.45;margin:2.2rem 0 .2rem}
    h3{font-size:1rem;line-height:1.5;margin:1.3rem 0 .3rem}
    a{color:var(--link)}
    p{margin:.35rem 0}
    .facts,footer,.note{color:var(--faint);font-size:.85rem;line-height:1.6}
    .level{border:1px solid var(--line);border-radius:.3rem;padding:0 .4rem}
    code{font:.9em "DejaVu Sans Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;overflow-wrap:anywhere}
    footer{overflow-wrap:anywhere}
    blockquote{margin:.3rem 0;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--line)}
    mark{background:var(--mark);color:inherit;font-weight:600;padding:0 .08em}
    u{text-decoration:underline;text-decoration-color:var(--faint);text-decoration-thickness:1px;text-underline-offset:.28em}
    b{font-weight:700;background:var(--own);padding:0 .05em}
    table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.6}
    th,td{border-bottom:1px solid var(--line);padding:.45rem .6rem;text-align:left;vertical-align:top}
    th{background:var(--tint);font-size:.85rem}
    td.count{text-align:right;font-variant-numeric:tabular-nums}
    .scroll{overflow-x:auto}
    .scroll td:not(:last-child){white-space:nowrap}
    nav ol,nav ul,.outline{padding-left:1.4rem;margin:.3rem 0}
    nav{background:var(--tint);border-radius:.5rem;padding:.5rem 1rem;margin:1rem 0;font-size:.92rem}
    summary{cursor:pointer}
    fieldset.filter{border:1px solid var(--line);border-radius:.5rem;margin:.8rem 0;padding:.2rem .9rem .5rem}
    fieldset.filter legend{font-size:.85rem;color:var(--faint);padding:0 .3rem}
    fieldset.filter label{display:inline-block;margin-right:1.2rem;padding:.2rem 0}
    .pair{border-top:1px solid var(--line);padding:.4rem 0 .8rem}
    .provision{margin:.7rem 0}
    .sides{display:grid;grid-template-columns:1fr 1fr;gap:1.2rem}
    .sides>div{min-width:0}
    .heads{font-weight:600}
    .heads footer{font-weight:400}
    .tag{display:inline-block;border:1px solid currentColor;border-radius:.3rem;padding:0 .45rem;font-size:.82rem;margin-right:.5rem}
    .r-changed>.tag,.r-missing>.tag{border-style:dashed;font-weight:700}
    .r-new>.tag{border-style:double;border-width:3px}
    svg{width:100%;height:auto;min-width:36rem;max-width:46rem;display:block;margin:.6rem 0;font-size:13px}
    svg text{fill:var(--ink)}
    svg .faint{fill:var(--faint)}
    svg path{fill:none;stroke:var(--link);stroke-opacity:.55}
    svg line{stroke:var(--line)}
    svg circle{fill:var(--paper);stroke:var(--link);stroke-width:2}
    svg circle.lower{fill:var(--link)}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.4rem .8rem}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    :target{background:var(--tint);box-shadow:0 0 0 .5rem var(--tint)}
    @media (max-width:40rem){html{font-size:16px}.sides{grid-template-columns:1fr;gap:.2rem}blockquote{padding-left:.6rem}.sides>div+div{padding-left:.9rem}.sides>div+div h2{margin-top:.6rem}th,td{padding:.35rem .4rem}}
    @page{size:A4;margin:18mm 16mm}
    @media print{:root{--ink:#000;--faint:#444;--line:#999;--paper:#fff;--tint:#fff;--mark:#fff;--own:#fff;--link:#000}html{font-size:10.5pt;line-height:1.6}main{max-width:none;padding:0}nav,fieldset.filter,.skip{display:none}mark{border-bottom:1.5pt solid #000}h2,h3{break-after:avoid}tr,svg{break-inside:avoid}.heads,.tag{break-after:avoid}details::details-content{content-visibility:visible;display:block}a{text-decoration:none}.sides{grid-template-columns:1fr 1fr}}

    """
}
