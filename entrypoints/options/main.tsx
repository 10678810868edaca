import { createRoot } from 'react-dom/client';
import { Options } from '../../components/options/Options.tsx';
import '../../components/theme.css';
import '../../components/options/options.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Options />);
