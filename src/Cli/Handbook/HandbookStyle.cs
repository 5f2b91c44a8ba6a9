namespace PolicyLint.Cli.Handbook;

/// <summary>The style sheet: on every page, so that a page stands alone. What scrolls sideways has a shadow at the end at which there is more: screens that are touched show no bar. The colours come from <see cref="Palette"/>.</summary>
internal static class HandbookStyle
{
    private const string Sheet = """

        *{box-sizing:border-box}
        html{color-scheme:light dark;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.6 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;overflow-wrap:anywhere}
        a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
        a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:3px}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--surface);padding:.5rem 1rem;z-index:1}
        h1,h2,h3,h4,nav,.chip,dt,th,caption,.eyebrow,footer,svg text,.sub{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
        h1{font-size:clamp(1.9rem,5vw,2.8rem);line-height:1.12;letter-spacing:-.02em;margin:.2em 0 .35em;text-wrap:balance}
        h2{font-size:1.6rem;line-height:1.2;letter-spacing:-.01em;margin:0 0 .45em;padding-top:1rem;border-top:3px solid var(--ink)}
        h3{font-size:1.18rem;line-height:1.3;margin:0 0 .6em}
        h4{font-size:1.02rem;line-height:1.35;margin:0 0 .5em}.card>*+h3,.card>*+h4,dl+h4{margin-top:1.4em}.card>:last-child,.glance>:last-child{margin-bottom:0}
        p{margin:0 0 .8em}
        header.top{background:var(--surface);border-top:6px solid var(--accent);border-bottom:1px solid var(--line)}
        header.top>div,.body,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
        header.top>div{padding-top:2.2rem;padding-bottom:1.6rem}
        .eyebrow{font-size:.82rem;letter-spacing:.09em;text-transform:uppercase;color:var(--muted);margin:0}
        .intro{font-size:1.2rem;max-width:42rem}
        .body{display:grid;grid-template-columns:13rem minmax(0,46rem);gap:3rem;padding-top:2rem}
        nav.contents{position:sticky;top:1.5rem;align-self:start;font-size:.94rem;max-height:calc(100vh - 3rem);overflow-y:auto}
        nav.contents ul{list-style:none;margin:.5rem 0 0;padding:0}
        nav.contents li{margin:0;break-inside:avoid}nav.contents a{display:block;padding:.28rem 0;text-decoration:none;color:var(--ink)}
        nav.contents a:hover{color:var(--accent);text-decoration:underline}
        section{margin-bottom:3rem}
        .lead{color:var(--muted);margin:-.3em 0 1.4em}
        .card,.glance{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:1.3rem 1.4rem;margin:0 0 1.2rem}
        .request{margin-bottom:2.4rem}.request>h3{font-size:1.3rem}
        .card>h3 .sub,th .sub{display:block;font-weight:400;font-size:.9rem;color:var(--muted)}
        .says{font-size:1.12rem}
        q{font-style:italic}
        .note{color:var(--muted);font-size:.93em}
        .chip{display:inline-block;font-size:.85rem;font-weight:600;line-height:1.35;padding:.1em .65em;border-radius:1em;vertical-align:.06em}
        .chip.yes{background:var(--yes-soft);color:var(--yes)}.chip.no{background:var(--no-soft);color:var(--no)}
        .chip.ask{background:var(--ask-soft);color:var(--ask)}.chip.accent{background:var(--accent-soft);color:var(--accent)}
        dl.facts{margin:0}dl.facts>div{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:.3rem 1.2rem;padding:.42rem 0;border-top:1px solid var(--line)}
        .glance dl.facts>div:first-child,header dl.facts>div,.index dl.facts>div{border-top:0}.request>dl.facts,.request>ul.plain{margin-bottom:1.2rem}.scroll+dl.facts{margin-top:-.4rem}
        dt{font-size:.88rem;line-height:1.75;color:var(--muted)}dd{margin:0}
        header dl.facts,.index dl.facts{display:flex;flex-wrap:wrap;gap:.2rem 2rem;margin-top:1rem}header dl.facts>div,.index dl.facts>div{display:block;padding:0}header dd,.index dd{font-size:1rem}
        ul,ol{margin:0 0 .6em;padding-left:1.25em}li{margin:.2em 0}
        ul.plain{list-style:none;padding:0;margin:0}ul.plain>li:first-child{margin-top:0}
        ul.columns{columns:2;column-gap:2rem}ul.columns li{margin:0 0 .3em;break-inside:avoid}ul.points li{margin:.4em 0}
        .before-list{margin:.9em 0 .25em}
        ul.tree{margin-bottom:1em}ul.tree ul.tree{margin:.2em 0 .2em}
        ol.steps{padding-left:1.4em;margin:.8em 0}
        ol.journey{list-style:none;padding:0;margin:0;counter-reset:step}
        ol.journey li{counter-increment:step;position:relative;padding:.15em 0 .75em 2.6rem;margin:0}
        ol.journey li::before{content:counter(step);position:absolute;left:0;top:.1em;width:1.7rem;height:1.7rem;border-radius:50%;background:var(--accent-soft);color:var(--accent);font:600 .85rem/1.7rem system-ui,sans-serif;text-align:center}
        ol.journey li:not(:last-child)::after{content:"";position:absolute;left:.8rem;top:1.95rem;bottom:-.05rem;width:2px;background:var(--line)}
        .broken{background:var(--page);border-left:5px solid var(--no);border-radius:6px;padding:.8rem 1.1rem .5rem;margin:.9rem 0}.broken h4{color:var(--no);margin-bottom:.2em}
        .broken dl.facts>div:first-child{border-top:0}.broken p{margin:0}
        .scroll{overflow-x:auto;margin:.6rem 0 1rem}
        table{overflow-wrap:normal;border-collapse:collapse;width:100%;font-size:.97rem;line-height:1.45}
        caption{text-align:left;font-size:.88rem;color:var(--muted);padding:0 0 .4rem}
        th,td{text-align:left;vertical-align:top;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line)}
        thead th{font-size:.85rem;font-weight:600;color:var(--muted);white-space:nowrap;border-bottom:2px solid var(--ink)}
        tbody tr:last-child>*{border-bottom:0}tbody th{font-weight:600;font-size:.93rem}thead .out{color:var(--accent)}
        .picture{overflow-x:auto;margin:1rem 0}
        .picture,.scroll{--under:var(--page);background:linear-gradient(90deg,var(--under) 40%,transparent) 0 0/2.4rem 100% no-repeat local,linear-gradient(-90deg,var(--under) 40%,transparent) 100% 0/2.4rem 100% no-repeat local,linear-gradient(90deg,color-mix(in oklab,var(--muted) 40%,transparent),transparent) 0 0/.9rem 100% no-repeat scroll,linear-gradient(-90deg,color-mix(in oklab,var(--muted) 40%,transparent),transparent) 100% 0/.9rem 100% no-repeat scroll}
        .card .picture,.card .scroll{--under:var(--surface)}
        svg{display:block;height:auto;overflow:visible}svg:not(.narrow){width:100%;min-width:34rem}svg.narrow{max-width:100%;min-width:18rem}
        svg text{fill:var(--ink);font-size:14px}svg .small{font-size:12.5px}svg .muted{fill:var(--muted)}svg .strong{font-weight:600}
        svg text.yes{fill:var(--yes)}svg text.no{fill:var(--no)}svg text.ask{fill:var(--ask)}svg text.accent{fill:var(--accent)}svg text.on-fill{fill:var(--surface);font-weight:600}
        svg .paper{paint-order:stroke;stroke:var(--surface);stroke-width:5px;stroke-linejoin:round}
        svg .grid{stroke:var(--line);stroke-width:1}svg .axis{stroke:var(--muted);stroke-width:1.5}
        svg .wire{fill:none;stroke:var(--muted);stroke-width:1.5}svg .card{fill:var(--page);stroke:var(--line)}
        svg .fill,svg .good{fill:var(--accent)}svg .fill-soft{fill:var(--accent-soft);stroke:var(--accent);stroke-width:.5}svg .rest{fill:var(--quiet)}
        svg .endless{fill:var(--accent);fill-opacity:.55}svg .fair{fill:var(--ask)}svg .bad{fill:var(--no)}
        svg rect.yes-soft{fill:var(--yes-soft)}svg rect.no-soft{fill:var(--no-soft)}svg rect.ask-soft{fill:var(--ask-soft)}svg rect.accent-soft{fill:var(--accent-soft)}
        svg .can{fill:var(--quiet);stroke:var(--muted);stroke-width:1}svg .comes{fill:var(--accent);fill-opacity:.5;stroke:var(--accent);stroke-width:1}
        svg .peak{stroke:var(--no);stroke-width:2;stroke-dasharray:6 4}svg .waits{fill:var(--ask-soft);stroke:var(--ask);stroke-width:2;stroke-linejoin:round}
        svg .under{fill:var(--accent-soft);stroke:none}svg .curve{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round}svg .dot{fill:var(--accent)}
        svg .aim{stroke:var(--ask);stroke-width:2;stroke-dasharray:6 4}svg .closed{fill:var(--no)}svg .cross{fill:none;stroke:var(--surface);stroke-width:2}
        pre{font:.88rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;white-space:pre-wrap;background:var(--quiet);padding:.7rem .9rem;border-radius:6px;margin:0 0 .8em}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .problem{background:var(--no-soft);border-left:5px solid var(--no);padding:1rem 1.3rem;border-radius:6px;margin-bottom:1.5rem}
        .problem h2{border:0;padding:0}.index{display:grid;gap:1.2rem;padding:0;margin:0;list-style:none}.index h2{border:0;padding:0;font-size:1.35rem}.index .card{margin:0}
        .wide{grid-template-columns:minmax(0,56rem)}
        footer{color:var(--muted);font-size:.88rem;padding-top:1rem;padding-bottom:3rem}
        @media(max-width:56rem){.body{display:block;padding-top:1.2rem}nav.contents{position:static;max-height:none;margin-bottom:2rem;padding-bottom:1rem;border-bottom:1px solid var(--line)}nav.contents ul{columns:2;column-gap:1.5rem}}
        @media(max-width:34rem){body{font-size:1rem}.card,.glance{padding:1rem}dl.facts>div{display:block;padding:.5rem 0}ul.columns{columns:1}header.top>div{padding-top:1.6rem}h2{font-size:1.4rem}}
        @media print{
        @page{margin:18mm 16mm}
        html{font-size:9.5pt}body{background:#fff;font-size:1.08rem;line-height:1.45}.body{display:block;max-width:none;padding:0}header.top{border-top:0}header.top>div{padding:0 0 6mm;max-width:none}
        nav.contents{position:static;max-height:none;overflow:visible;break-after:page}nav.contents ul{columns:1}nav.contents a{padding:.1rem 0}.skip,.back{display:none}
        a{color:inherit;text-decoration:none}section{margin-bottom:2rem}h1{font-size:22pt}h2,h3,h4,.lead,.before-list,caption,thead{break-after:avoid}
        .card,.glance,.broken,svg,tr,.picture{break-inside:avoid}.card{border-color:#bbb}pre{break-inside:avoid}.request>.card{break-inside:auto}
        .picture,.scroll{overflow:visible;background:none}svg:not(.narrow),svg.narrow{min-width:0}footer{padding:2mm 0 0}main{padding-bottom:0}main>section:last-child{margin-bottom:0}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        }
        """;

    /// <summary>The sheet. Paper is white whatever the screen is.</summary>
    public static string Text { get; } =
        $":root{{{Palette.Properties(isDark: false)}}}@media screen and (prefers-color-scheme:dark){{:root{{{Palette.Properties(isDark: true)}}}}}" + Sheet;
}
