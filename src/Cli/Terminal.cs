using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli;

/// <summary>Where a command reads and writes, and what may be shown there.</summary>
/// <param name="In">What is piped in.</param>
/// <param name="Out">What was asked for, and nothing else.</param>
/// <param name="Error">What went wrong on the way.</param>
/// <param name="IsColored">Whether colours are shown.</param>
/// <param name="Width">How many characters a line holds.</param>
/// <param name="Folder">The folder that relative paths start from, absolute.</param>
internal sealed record Terminal(Stream In, TextWriter Out, TextWriter Error, bool IsColored, int Width, string Folder)
{
    private const int WidthOfFiles = 120;

    /// <summary>The process's own: colours on a terminal only, and never with <c>NO_COLOR</c> (https://no-color.org).</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 32 * 1024);
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
        bool isColored = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(Console.OpenStandardInput(), output, error, isColored, WidthOfProcess(), Directory.GetCurrentDirectory());
    }

    /// <summary>A text in a colour, where colours are shown.</summary>
    public string Paint(Ink ink, string text) => IsColored && text.Length > 0
        ? string.Create(CultureInfo.InvariantCulture, $"\e[{(int)ink}m{text}\e[0m")
        : text;

    /// <summary>A path as programs are given it: relative where it lies below the folder, with slashes.</summary>
    public string Shown(string path)
    {
        string relative = Path.GetRelativePath(Folder, path);
        bool isOutside = relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return (isOutside ? path : relative).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The same in a line of text.</summary>
    public string Told(string path) => Plain(Shown(path));

    /// <summary><c>returns.svcpolicy:12:5</c>, as editors and terminals jump to.</summary>
    public string Place(PolicyText text, TextSpan span)
    {
        LinePosition at = text.PositionOf(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{Told(text.Path)}:{at.Line + 1}:{at.Character + 1}");
    }

    /// <summary>A text as one line holds it: files and their names may hold what a terminal would obey, and what would look like another line.</summary>
    public static string Plain(string text) => text.Any(IsObeyed) ? string.Create(text.Length, text, (plain, from) =>
    {
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = IsObeyed(from[i]) ? '\uFFFD' : from[i];
        }
    }) : text;

    /// <summary>An absolute path.</summary>
    /// <exception cref="UsageException">It is empty, as of a variable that is not set.</exception>
    public string FullPath(string path) => path.Length > 0 ? Path.GetFullPath(path, Folder) : throw new UsageException("A path is empty.");

    /// <summary>Controls, and the marks that turn the direction of what follows them.</summary>
    private static bool IsObeyed(char c) => (char.IsControl(c) && c != '\t') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static int WidthOfProcess()
    {
        if (Console.IsOutputRedirected)
        {
            return WidthOfFiles;
        }

        int width = Console.WindowWidth;
        return width > 0 ? width : WidthOfFiles;
    }
}
