using System.Reflection;

namespace PolicyLint.Cli;

/// <summary>Which version this is.</summary>
internal static class ToolVersion
{
    /// <summary>As it was built, without the commit.</summary>
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
