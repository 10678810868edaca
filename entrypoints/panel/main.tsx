import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/panel/Panel.tsx';
import '../../components/theme.css';
import '../../components/panel/panel.css';
import '../../components/panel/glance.css';
import '../../components/panel/flow.css';
import '../../components/panel/decided.css';
import '../../components/panel/queue/queue.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Panel />);
