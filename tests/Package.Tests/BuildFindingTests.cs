using Xunit;

namespace PolicyLint.Package.Tests;

public sealed class BuildFindingTests
{
    [Theory]
    [InlineData(
        "/t/a b/x.svcpolicy(9,12): warning SVP3001: Three steps (of 2). Take one out. (https://example.com/SVP3001.md) [/t/C.csproj]",
        "/t/a b/x.svcpolicy", 9, 12, "warning", "SVP3001", "Three steps (of 2). Take one out.", "https://example.com/SVP3001.md")]
    [InlineData("  C:\\t\\x.cs(1,2,1,5): error CS0103: The name 'x' [sic] does not exist [C:\\t\\C.csproj]\r", "C:\\t\\x.cs", 1, 2, "error", "CS0103", "The name 'x' [sic] does not exist", null)]
    [InlineData("CSC : warning AD0001: Analyzer threw: bad luck [/t/C.csproj]", "CSC", 0, 0, "warning", "AD0001", "Analyzer threw: bad luck", null)]
    [InlineData("/t/C.csproj : error NU1101: Unable to find package", "/t/C.csproj", 0, 0, "error", "NU1101", "Unable to find package", null)]
    public void Reads_what_the_console_shows(string line, string path, int at, int column, string severity, string code, string message, string? link) =>
        Assert.Equal(new BuildFinding(path, at, column, severity, code, message, link), BuildFinding.Parse(line));

    [Theory]
    [InlineData("    0 Warning(s)")]
    [InlineData("Build succeeded.")]
    [InlineData("  Consumer -> /t/bin/Consumer.dll")]
    public void Leaves_other_lines_alone(string line) => Assert.Null(BuildFinding.Parse(line));
}
