namespace PolicyLint.Hosts.Tests;

/// <summary>Something that reads policy files and says what it finds. Another host joins by implementing this, and by its line in <see cref="HostAgreementTests"/>.</summary>
internal interface IPolicyHost
{
    /// <summary>Everything that is found in the projects below a folder, whatever its severity, suppressed findings among it; in any order.</summary>
    /// <param name="root">A folder with a folder for each project, as <see cref="TestKit.Policies.CorpusProject.WriteTo"/> writes them.</param>
    Task<IReadOnlyList<HostFinding>> CheckAsync(string root);

    /// <summary>Whether the host has a place to show a finding at all.</summary>
    bool Tells(HostFinding finding) => true;
}
