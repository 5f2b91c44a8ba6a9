namespace PolicyLint.Cli.Handbook;

/// <summary>The handbook's colours, and which of them carry text on which: each such pair keeps a contrast of 4.5 or more, and a test says so.</summary>
internal static class Palette
{
    /// <summary>The page.</summary>
    public static readonly Hue Page = new("page", "#fbfaf6", "#12161b");

    /// <summary>Cards and pictures.</summary>
    public static readonly Hue Surface = new("surface", "#ffffff", "#1a2027");

    /// <summary>Heads of tables, quiet bars.</summary>
    public static readonly Hue Quiet = new("quiet", "#f1eee6", "#262e37");

    /// <summary>Hairlines. They carry no meaning of their own.</summary>
    public static readonly Hue Line = new("line", "#ddd8cb", "#37414c");

    /// <summary>Text.</summary>
    public static readonly Hue Ink = new("ink", "#1d2733", "#e9ecef");

    /// <summary>Text that steps back.</summary>
    public static readonly Hue Muted = new("muted", "#566270", "#a6b1bc");

    /// <summary>Links, and what is measured.</summary>
    public static readonly Hue Accent = new("accent", "#0b5f6b", "#6cc7d2");

    /// <summary>What lies under <see cref="Accent"/>.</summary>
    public static readonly Hue AccentSoft = new("accent-soft", "#dceef0", "#17343a");

    /// <summary>Allowed, kept.</summary>
    public static readonly Hue Yes = new("yes", "#17653a", "#7ed3a0");

    /// <summary>What lies under <see cref="Yes"/>.</summary>
    public static readonly Hue YesSoft = new("yes-soft", "#e0f2e6", "#163425");

    /// <summary>Denied, broken.</summary>
    public static readonly Hue No = new("no", "#a12631", "#f49a97");

    /// <summary>What lies under <see cref="No"/>.</summary>
    public static readonly Hue NoSoft = new("no-soft", "#fbe7e6", "#3e2022");

    /// <summary>Referred, to be watched.</summary>
    public static readonly Hue Ask = new("ask", "#7d5200", "#e7bd66");

    /// <summary>What lies under <see cref="Ask"/>.</summary>
    public static readonly Hue AskSoft = new("ask-soft", "#faf0d8", "#382c15");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Hue> All { get; } = [Page, Surface, Quiet, Line, Ink, Muted, Accent, AccentSoft, Yes, YesSoft, No, NoSoft, Ask, AskSoft];

    /// <summary>Text and what it stands on.</summary>
    public static IReadOnlyList<(Hue Text, Hue Ground)> Pairs { get; } =
    [
        .. from text in new[] { Ink, Muted, Accent, Yes, No, Ask } from ground in new[] { Page, Surface, Quiet } select (text, ground),
        (Accent, AccentSoft), (Ink, AccentSoft), (Yes, YesSoft), (No, NoSoft), (Ask, AskSoft), (Ink, YesSoft), (Ink, NoSoft), (Ink, AskSoft), (Muted, NoSoft), (Surface, Accent),
    ];

    /// <summary>The colours as custom properties.</summary>
    public static string Properties(bool isDark) => string.Concat(All.Select(hue => $"--{hue.Name}:{(isDark ? hue.Dark : hue.Light)};"));
}
