using System.Reflection;
using System.Runtime.CompilerServices;

namespace PolicyLint.Tests;

/// <summary>The public surface of the net8.0 head, as text, against the reviewed file. Run with UPDATE_PUBLIC_API=1 to write the file anew, and review the difference.</summary>
public sealed class PublicApiTests
{
    private const string Switch = "UPDATE_PUBLIC_API";

    [Fact]
    public void TheSurfaceIsTheReviewedOne()
    {
        var actual = PublicSurface.Of(typeof(Money).Assembly);
        var reviewed = BaselinePath();
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(reviewed, string.Join("\n", actual) + "\n");
        }

        var expected = File.ReadAllLines(reviewed);
        var added = actual.Except(expected, StringComparer.Ordinal).Select(line => "+ " + line.Trim());
        var removed = expected.Except(actual, StringComparer.Ordinal).Select(line => "- " + line.Trim());
        var difference = string.Join("\n", removed.Concat(added));
        Assert.True(difference.Length == 0, $"The public API changed. If that is meant, run the test with {Switch}=1 and review the file.\n{difference}");
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void TheSurfaceHasNoMutableState()
    {
        var fields = typeof(Money).Assembly.GetExportedTypes()
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(field => !field.IsLiteral);
        Assert.Empty(fields);

        var setters = typeof(Money).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));
        Assert.Empty(setters);
    }

    private static string BaselinePath([CallerFilePath] string? thisFile = null) => Path.Combine(Path.GetDirectoryName(thisFile)!, "PublicApi.txt");
}
