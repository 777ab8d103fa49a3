using TorchSharp.Modules;
using static TorchSharp.torch.optim;

namespace Clr.Torch.Targets;

/// <summary>
/// The groups of some optimizers, remembered: enumerating <c>ParamGroups</c> allocates 40 bytes each time, asking a list for
/// its count costs about a nanosecond and shows that a group was added or removed.
/// </summary>
internal sealed class GroupList
{
    private readonly Optimizer[] _optimizers;
    private readonly IReadOnlyCollection<ParamGroup>?[] _live;
    private readonly int[] _counts;

    public GroupList(IReadOnlyList<Optimizer> optimizers)
    {
        _optimizers = [.. optimizers];
        _live = [.. _optimizers.Select(optimizer => optimizer.ParamGroups as IReadOnlyCollection<ParamGroup>)];
        _counts = new int[_optimizers.Length];
        var groups = new List<Group>();
        for (var i = 0; i < _optimizers.Length; i++)
        {
            foreach (var controller in _optimizers[i].ParamGroups)
            {
                groups.Add(new Group(_optimizers[i], controller, groups.Count));
                _counts[i]++;
            }
        }
        All = [.. groups];
    }

    public Group[] All { get; }

    /// <summary>Whether an optimizer has another number of groups than when this was made.</summary>
    public bool Changed
    {
        get
        {
            for (var i = 0; i < _counts.Length; i++)
                if (_counts[i] != (_live[i]?.Count ?? _optimizers[i].ParamGroups.Count()))
                    return true;
            return false;
        }
    }

    public GroupList Again() => new(_optimizers);
}
