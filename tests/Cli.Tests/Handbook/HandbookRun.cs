using System.Xml;
using System.Xml.Linq;
using PolicyLint.TestKit;

namespace PolicyLint.Cli.Tests.Handbook;

/// <summary>Handbooks of samples and of texts, written by the tool itself, and read again as XML: a page that is not well-formed fails right there.</summary>
internal static class HandbookRun
{
    /// <summary>Folders with policies that a handbook is written of.</summary>
    public static TheoryData<string> Samples => ["samples/ReturnsDesk", "samples/Policies", "samples/RealPolicies"];

    /// <summary>The pages of a folder's policies, by name.</summary>
    public static Dictionary<string, XElement> Of(string folder, params string[] options)
    {
        using var output = new TemporaryFolder();
        ToolRun run = output.Run(["handbook", Repository.PathOf(folder), "-o", "site", .. options]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return Read(output);
    }

    /// <summary>The one page of a policy.</summary>
    public static XElement OfText(string policy, params string[] options)
    {
        using var output = new TemporaryFolder();
        output.Write("p.svcpolicy", policy);
        output.Run(["handbook", "p.svcpolicy", "-o", "site", .. options]);
        return Read(output)["index.html"];
    }

    public static Dictionary<string, XElement> Read(TemporaryFolder folder) => Directory
        .GetFiles(Path.Combine(folder.Path, "site"), "*.html")
        .ToDictionary(path => Path.GetFileName(path), path => Parse(File.ReadAllText(path)), StringComparer.Ordinal);

    /// <summary>All that is read on a page, white space made single: the texts and the words of the pictures.</summary>
    public static string Text(XElement page) => OneLine(string.Join(' ', page.DescendantNodes()
        .OfType<XText>()
        .Where(t => t.Parent!.Name.LocalName is not ("style" or "title"))
        .Select(t => t.Value)
        .Concat(page.Descendants().Attributes("aria-label").Select(a => a.Value))));

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static XElement Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader).Root!;
    }
}
